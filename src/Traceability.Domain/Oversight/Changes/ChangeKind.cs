namespace Traceability.Domain.Oversight.Changes;

/// <summary>What changed; each has an address where its body is read.</summary>
public enum ChangeKind
{
    /// <summary>业务.</summary>
    Movement = 1,

    /// <summary>许可证及其办理记录.</summary>
    Permit = 2,

    /// <summary>许可申请.</summary>
    Application = 3,

    /// <summary>预警及其办理.</summary>
    Alert = 4,

    /// <summary>单位.</summary>
    Organisation = 5,

    /// <summary>被拒登记.</summary>
    Refusal = 6,

    /// <summary>途中事件.</summary>
    Incident = 7,

    /// <summary>现场检查.</summary>
    Visit = 8,

    /// <summary>召回.</summary>
    Recall = 9,

    /// <summary>已提交的限期报告.</summary>
    Report = 10,

    /// <summary>最终用户核查.</summary>
    Verification = 11,

    /// <summary>可疑情况报告.</summary>
    Suspicion = 12,
}
