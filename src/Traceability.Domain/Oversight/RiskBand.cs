namespace Traceability.Domain.Oversight;

/// <summary>风险等级 of a unit by its score.</summary>
public enum RiskBand
{
    /// <summary>低.</summary>
    Low = 1,

    /// <summary>中.</summary>
    Medium = 2,

    /// <summary>高.</summary>
    High = 3,
}
