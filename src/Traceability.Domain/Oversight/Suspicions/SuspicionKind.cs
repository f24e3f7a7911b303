namespace Traceability.Domain.Oversight.Suspicions;

/// <summary>What was suspicious at check, picking or delivery .</summary>
public enum SuspicionKind
{
    /// <summary>异常订购：数量、品种、频次与用途不符.</summary>
    UnusualOrder = 1,

    /// <summary>现金、实物交易或他人代付.</summary>
    CashPayment = 2,

    /// <summary>用途说不清或与经营范围不符.</summary>
    OddUse = 3,

    /// <summary>许可证、备案证明、身份证明可疑.</summary>
    DoubtfulPapers = 4,

    /// <summary>拒绝出示证明、要求不留记录.</summary>
    AvoidsRecord = 5,

    /// <summary>标签丢失、损毁、被调换.</summary>
    LostLabel = 6,

    /// <summary>包装破损、短少.</summary>
    ShortGoods = 7,

    /// <summary>运输路线、车辆、人员异常.</summary>
    OddTransport = 8,

    /// <summary>其他.</summary>
    Other = 9,
}
