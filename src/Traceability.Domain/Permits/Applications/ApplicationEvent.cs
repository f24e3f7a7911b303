using Traceability.Domain.Parties;

namespace Traceability.Domain.Permits.Applications;

/// <summary>办理记录: one act on an application, numbered without gaps. Never changed, never deleted.</summary>
public sealed class ApplicationEvent
{
    public required Id<PermitApplication> Application { get; init; }

    /// <summary>1, 2, 3 … within the application.</summary>
    public required int Number { get; init; }

    public required ApplicationAct Act { get; init; }

    public required ApplicationState Before { get; init; }

    public required ApplicationState After { get; init; }

    /// <summary>Reason, opinion, or what is to be completed.</summary>
    public string? Reason { get; init; }

    /// <summary>Who acted: applicant or authority.</summary>
    public required Id<Organisation> Organisation { get; init; }

    /// <summary>The sign-in's key.</summary>
    public required string By { get; init; }

    /// <summary>UTC.</summary>
    public required DateTime At { get; init; }
}
