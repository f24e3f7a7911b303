namespace Traceability.Domain.Oversight.Verifications;

/// <summary>Whether an item of the checklist is as it should be.</summary>
public enum VerificationMark
{
    /// <summary>是.</summary>
    Yes = 1,

    /// <summary>否.</summary>
    No = 2,

    /// <summary>不适用.</summary>
    NotApplicable = 3,
}
