namespace Traceability.Domain.Permits;

/// <summary>What an agency does to a permit after granting it.</summary>
public enum PermitAct
{
    /// <summary>暂停: 责令停产停业整顿, 条例第四十条.</summary>
    Suspend = 1,

    /// <summary>恢复, once the faults are put right.</summary>
    Resume = 2,

    /// <summary>到期注销: the last day is over, 行政许可法第七十条第一项.</summary>
    Expire = 3,

    /// <summary>吊销、撤销: 条例第三十八条、第四十条; 行政许可法第六十九条.</summary>
    Revoke = 4,

    /// <summary>注销: handed back, or its holder has stopped, 行政许可法第七十条.</summary>
    Close = 5,

    /// <summary>变更: another seller, carrier or way; never quantity or term, 行政许可法第四十九条.</summary>
    Change = 6,

    /// <summary>交回: the paper of an ended permit is handed back; its state stays, R-028.</summary>
    HandBack = 7,
}
