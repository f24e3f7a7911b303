namespace Traceability.Domain.Oversight.Inspections;

/// <summary>What an authority's count says of a package or a lot in bulk.</summary>
public enum CountMark
{
    /// <summary>相符.</summary>
    Found = 1,

    /// <summary>未找到: on the books, not there.</summary>
    Missing = 2,

    /// <summary>不属于此处: there, not on the books of this store.</summary>
    Strange = 3,

    /// <summary>数量不符.</summary>
    Differs = 4,
}
