namespace Traceability.Domain.Oversight.Inspections;

/// <summary>What was done to a plan.</summary>
public enum PlanAct
{
    /// <summary>编制.</summary>
    Make = 1,

    /// <summary>定案.</summary>
    Fix = 2,

    /// <summary>同意参加.</summary>
    Accept = 3,

    /// <summary>不参加.</summary>
    Decline = 4,

    /// <summary>指派执法人员.</summary>
    Name = 5,

    /// <summary>回避.</summary>
    Recuse = 6,

    /// <summary>抽取.</summary>
    Draw = 7,

    /// <summary>启动.</summary>
    Start = 8,

    /// <summary>结束.</summary>
    Finish = 9,

    /// <summary>取消.</summary>
    Cancel = 10,
}
