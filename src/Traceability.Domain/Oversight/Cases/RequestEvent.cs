namespace Traceability.Domain.Oversight.Cases;

/// <summary>One act on a request to another agency. Never changed, never deleted.</summary>
public sealed class RequestEvent
{
    public required Id<AgencyRequest> Request { get; init; }

    /// <summary>1, 2, 3 … within the request.</summary>
    public required int Number { get; init; }

    public required RequestAct Act { get; init; }

    public required RequestState After { get; init; }

    public string? Text { get; init; }

    /// <summary>The sign-in; null for the job.</summary>
    public string? By { get; init; }

    public required DateTime At { get; init; }
}
