namespace Traceability.Domain.Rules;

/// <summary>The act whose checklist a declared duty stands on.</summary>
public enum DutyAct
{
    /// <summary>业务登记: a movement, of the kinds and classes the duty names.</summary>
    Movement = 1,

    /// <summary>许可的吊销、注销.</summary>
    Revocation = 2,

    /// <summary>监督检查.</summary>
    Inspection = 3,

    /// <summary>日常管理: always.</summary>
    Standing = 5,

    /// <summary>旅客携带出入境.</summary>
    Traveller = 6,
}
