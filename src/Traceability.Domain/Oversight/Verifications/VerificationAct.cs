namespace Traceability.Domain.Oversight.Verifications;

/// <summary>What was done to a verification.</summary>
public enum VerificationAct
{
    /// <summary>安排核查.</summary>
    Plan = 1,

    /// <summary>改期.</summary>
    Move = 2,

    /// <summary>到场.</summary>
    Begin = 3,

    /// <summary>填写完毕，送签: the checklist is closed with its outcome.</summary>
    Close = 4,

    /// <summary>重新填写: something was wrong before everybody had signed.</summary>
    Reopen = 5,

    /// <summary>执法人员签名.</summary>
    Sign = 6,

    /// <summary>被核查单位签名.</summary>
    UnitSigns = 7,

    /// <summary>被核查单位拒绝签名.</summary>
    UnitRefuses = 8,

    /// <summary>归档封存: everybody has signed.</summary>
    Seal = 9,

    /// <summary>取消.</summary>
    Cancel = 10,
}
