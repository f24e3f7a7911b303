namespace Traceability.Domain.Oversight.Inspections;

/// <summary>Where a plan stands. A closed set; <see cref="PlanLife"/> says what may follow what.</summary>
public enum PlanState
{
    /// <summary>编制中: only the lead agency sees it.</summary>
    Draft = 1,

    /// <summary>已定案: fixed and sent to the agencies; the hash of the seed is published.</summary>
    Fixed = 2,

    /// <summary>已抽取: the seed is open, units and officers are drawn.</summary>
    Drawn = 3,

    /// <summary>实施中.</summary>
    Running = 4,

    /// <summary>已结束.</summary>
    Finished = 5,

    /// <summary>已取消.</summary>
    Cancelled = 6,
}
