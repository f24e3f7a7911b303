namespace Traceability.Domain.Oversight.Inspections;

/// <summary>How a unit came into a plan.</summary>
public enum UnitOrigin
{
    /// <summary>指定.</summary>
    ByHand = 1,

    /// <summary>按风险分.</summary>
    ByRisk = 2,

    /// <summary>随机抽查名录: in the pool from which units are drawn.</summary>
    Pool = 3,
}
