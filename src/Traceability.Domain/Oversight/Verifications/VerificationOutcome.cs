namespace Traceability.Domain.Oversight.Verifications;

/// <summary>核查结论.</summary>
public enum VerificationOutcome
{
    /// <summary>核实: what the unit says of itself is so.</summary>
    Verified = 1,

    /// <summary>限期整改: to be put right by a day, then looked at again.</summary>
    ToRectify = 2,

    /// <summary>不予核实: with reason and article.</summary>
    Refused = 3,
}
