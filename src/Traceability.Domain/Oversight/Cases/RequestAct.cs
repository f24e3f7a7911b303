namespace Traceability.Domain.Oversight.Cases;

/// <summary>What was done to a request to another agency.</summary>
public enum RequestAct
{
    /// <summary>发出.</summary>
    Send = 1,

    /// <summary>签收.</summary>
    Receive = 2,

    /// <summary>附件.</summary>
    AddFile = 3,

    /// <summary>答复.</summary>
    Answer = 4,

    /// <summary>撤回.</summary>
    Withdraw = 5,

    /// <summary>临期提醒, by the job.</summary>
    Remind = 6,

    /// <summary>逾期催办, by the job.</summary>
    Urge = 7,
}
