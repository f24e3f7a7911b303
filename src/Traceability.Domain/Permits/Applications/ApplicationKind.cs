namespace Traceability.Domain.Permits.Applications;

/// <summary>What an enterprise asks of an authority.</summary>
public enum ApplicationKind
{
    /// <summary>新办: a licence, filing or certificate.</summary>
    New = 1,

    /// <summary>延续: a new term after the one that ends, 行政许可法第五十条.</summary>
    Renewal = 2,

    /// <summary>变更: other parties or another way, 行政许可法第四十九条.</summary>
    Change = 3,

    /// <summary>注销: a paper handed back, 行政许可法第七十条.</summary>
    Return = 4,

    /// <summary>外部证件登记: a paper given outside this system, for the authority to verify or dispute.</summary>
    Entry = 5,
}
