namespace Traceability.Domain.Oversight.Inspections;

/// <summary>How an item of a checklist was answered.</summary>
public enum ChecklistReply
{
    /// <summary>符合.</summary>
    Yes = 1,

    /// <summary>不符合.</summary>
    No = 2,

    /// <summary>不适用.</summary>
    NotApplicable = 3,
}
