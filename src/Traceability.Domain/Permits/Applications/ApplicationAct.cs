namespace Traceability.Domain.Permits.Applications;

/// <summary>What is done with an application, 行政许可法第三十二条至第三十八条.</summary>
public enum ApplicationAct
{
    /// <summary>提交.</summary>
    Submit = 1,

    /// <summary>一次告知补正.</summary>
    AskToComplete = 2,

    /// <summary>补正后再次提交.</summary>
    Complete = 3,

    /// <summary>不予受理.</summary>
    Decline = 4,

    /// <summary>受理.</summary>
    Accept = 5,

    /// <summary>审查: the opinion of an officer.</summary>
    Review = 6,

    /// <summary>准予.</summary>
    Grant = 7,

    /// <summary>不予许可.</summary>
    Refuse = 8,

    /// <summary>撤回.</summary>
    Withdraw = 9,

    /// <summary>开始国际核查, 条例第二十九条: the clock of the decision stops.</summary>
    BeginVerification = 10,

    /// <summary>国际核查结束: the clock goes on.</summary>
    EndVerification = 11,
}
