namespace Traceability.Domain.Oversight.Cases;

/// <summary>Where a request to another agency stands.</summary>
public enum RequestState
{
    /// <summary>已发出.</summary>
    Sent = 1,

    /// <summary>已签收.</summary>
    Received = 2,

    /// <summary>已答复.</summary>
    Answered = 3,

    /// <summary>已撤回.</summary>
    Withdrawn = 4,
}
