namespace Traceability.Domain.Oversight.Inspections;

/// <summary>检查方式: what kind of inspection a plan is.</summary>
public enum PlanKind
{
    /// <summary>日常检查.</summary>
    Routine = 1,

    /// <summary>专项稽查.</summary>
    SpecialAudit = 2,

    /// <summary>重点清查.</summary>
    KeyCheck = 3,

    /// <summary>明查暗访: the unit is not told before it begins.</summary>
    Unannounced = 4,

    /// <summary>交叉互检: agencies of another region look.</summary>
    CrossRegion = 5,
}
