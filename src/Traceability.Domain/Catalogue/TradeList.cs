namespace Traceability.Domain.Catalogue;

/// <summary>A list of the law on foreign trade, kept as dated rows.</summary>
public enum TradeList
{
    /// <summary>特定国家（地区）出口管理目录: exports there take a specific licence .</summary>
    SpecifiedCountry = 1,

    /// <summary>国际核查目录: exports wait for the answer of the importing country .</summary>
    Verification = 2,
}
