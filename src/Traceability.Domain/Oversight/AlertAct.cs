namespace Traceability.Domain.Oversight;

/// <summary>办理: what a person did with an alert.</summary>
public enum AlertAct
{
    /// <summary>签收.</summary>
    Acknowledge = 1,

    /// <summary>交办.</summary>
    Assign = 2,

    /// <summary>核查.</summary>
    Investigate = 3,

    /// <summary>说明: the unit that has to answer does.</summary>
    Answer = 4,

    /// <summary>办结：属实.</summary>
    Confirm = 5,

    /// <summary>办结：已说明.</summary>
    Explain = 6,
}
