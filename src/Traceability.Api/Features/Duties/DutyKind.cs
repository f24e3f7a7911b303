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

    /// <summary>收回被拒收的货物.</summary>
    TakeBack = 10,

    /// <summary>整改检查发现的问题.</summary>
    Finding = 11,

    /// <summary>现场检查、签名、核查整改.</summary>
    Inspection = 12,

    /// <summary>答复检查计划.</summary>
    PlanAnswer = 13,

    /// <summary>办理入网登记申请 (an authority).</summary>
    Enrolment = 21,

    /// <summary>实地核查 (an authority).</summary>
    Verification = 22,

    /// <summary>受控设备年度自查.</summary>
    DeviceCheck = 23,

    /// <summary>接收或者拒绝转来的受控设备.</summary>
    DeviceTakeOver = 24,

    /// <summary>登记受控设备: one was found on site that is not registered.</summary>
    DeviceRegistration = 25,

    /// <summary>按期整改: what a verification on site found.</summary>
    Rectification = 26,

    /// <summary>答复协查函 (an authority).</summary>
    AgencyRequest = 31,

    /// <summary>接收流失报告 (the police).</summary>
    LossReceipt = 32,

    /// <summary>核查、答复可疑情况报告 (the police).</summary>
    Suspicion = 33,

    /// <summary>核查最终用户 (the police).</summary>
    EndUse = 34,
}
