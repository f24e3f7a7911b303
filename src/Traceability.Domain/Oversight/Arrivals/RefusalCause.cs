namespace Traceability.Domain.Oversight.Arrivals;

/// <summary>拒收原因.</summary>
public enum RefusalCause
{
    /// <summary>货证不符.</summary>
    PapersDiffer = 1,

    /// <summary>数量不符.</summary>
    QuantityDiffers = 2,

    /// <summary>包装破损或者封签损坏.</summary>
    Damaged = 3,

    /// <summary>标签无法核验.</summary>
    LabelsFail = 4,

    /// <summary>质量不合格.</summary>
    Quality = 5,

    /// <summary>未订购.</summary>
    NotOrdered = 6,

    /// <summary>其他.</summary>
    Other = 9,
}
