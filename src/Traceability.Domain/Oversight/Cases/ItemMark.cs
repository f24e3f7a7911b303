namespace Traceability.Domain.Oversight.Cases;

/// <summary>By what a seized item can be known.</summary>
public enum ItemMark
{
    /// <summary>完整标签.</summary>
    WholeCode = 1,

    /// <summary>残缺标签: a code with '?'.</summary>
    DamagedCode = 2,

    /// <summary>批号和标记.</summary>
    LotMark = 3,

    /// <summary>只知物质和数量.</summary>
    SubstanceOnly = 4,
}
