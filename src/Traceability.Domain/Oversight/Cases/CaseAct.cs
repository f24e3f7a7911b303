namespace Traceability.Domain.Oversight.Cases;

/// <summary>What was done in a case.</summary>
public enum CaseAct
{
    /// <summary>立案.</summary>
    Open = 1,

    /// <summary>加入办案人员.</summary>
    AddMember = 2,

    /// <summary>移出办案人员.</summary>
    RemoveMember = 3,

    /// <summary>办案记录.</summary>
    Note = 4,

    /// <summary>关联预警、举报、流失报告.</summary>
    Link = 5,

    /// <summary>添加材料.</summary>
    AddFile = 6,

    /// <summary>登记查获物品.</summary>
    AddItem = 7,

    /// <summary>认定来源: the package or lot that an item is held to be.</summary>
    Identify = 8,

    /// <summary>保管移交.</summary>
    HandOver = 9,

    /// <summary>登记扣押 in the books.</summary>
    PostSeizure = 10,

    /// <summary>发协查函.</summary>
    AskAgency = 11,

    /// <summary>撤回协查函.</summary>
    WithdrawRequest = 12,

    /// <summary>拟处理.</summary>
    ProposeMeasure = 13,

    /// <summary>决定处理.</summary>
    DecideMeasure = 14,

    /// <summary>执行完毕.</summary>
    ExecuteMeasure = 15,

    /// <summary>撤回拟处理.</summary>
    DropMeasure = 16,

    /// <summary>提请结案.</summary>
    ProposeClosing = 17,

    /// <summary>退回补充.</summary>
    ReturnClosing = 18,

    /// <summary>批准结案.</summary>
    Close = 19,

    /// <summary>重新办理.</summary>
    Reopen = 20,
}
