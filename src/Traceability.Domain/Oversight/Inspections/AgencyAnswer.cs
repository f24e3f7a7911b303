namespace Traceability.Domain.Oversight.Inspections;

/// <summary>What an invited agency answered.</summary>
public enum AgencyAnswer
{
    /// <summary>待答复.</summary>
    Invited = 1,

    /// <summary>同意参加.</summary>
    Accepted = 2,

    /// <summary>不参加.</summary>
    Declined = 3,
}
