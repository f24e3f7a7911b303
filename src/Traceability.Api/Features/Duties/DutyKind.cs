namespace Traceability.Api.Features.Duties;

/// <summary>What kind of thing it is.</summary>
public enum DutyKind
{
    /// <summary>提交报告.</summary>
    Report = 1,

    /// <summary>延续证件.</summary>
    Renewal = 2,

    /// <summary>交回证件.</summary>
    HandBack = 3,

    /// <summary>补正申请.</summary>
    Completion = 4,

    /// <summary>办理申请 (an authority).</summary>
    Decision = 5,

    /// <summary>答复预警.</summary>
    Alert = 6,

    /// <summary>配备人员.</summary>
    Appointment = 7,

    /// <summary>申报存量.</summary>
    Declaration = 8,

    /// <summary>停业后注销证件、处理库存.</summary>
    Cancellation = 9,

    /// <summary>答复协查函 (an authority).</summary>
    AgencyRequest = 10,

    /// <summary>接收流失报告 (the police).</summary>
    LossReceipt = 11,
}
