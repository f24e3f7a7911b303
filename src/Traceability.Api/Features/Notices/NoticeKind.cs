namespace Traceability.Api.Features.Notices;

/// <summary>What people are told of.</summary>
public enum NoticeKind
{
    /// <summary>预警.</summary>
    Alert = 1,

    /// <summary>许可申请的办理.</summary>
    Application = 2,

    /// <summary>到货.</summary>
    Arrival = 3,
}
