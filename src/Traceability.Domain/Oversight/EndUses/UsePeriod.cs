namespace Traceability.Domain.Oversight.EndUses;

/// <summary>In what time the declared quantity is used.</summary>
public enum UsePeriod
{
    /// <summary>每月.</summary>
    Month = 1,

    /// <summary>每季度.</summary>
    Quarter = 2,

    /// <summary>每年.</summary>
    Year = 3,
}
