using Traceability.Domain.Parties;

namespace Traceability.Domain.Oversight.Cases;

/// <summary>
/// 协查函: what another agency is asked, on which ground, by when. It sees this and what is attached to it, never the
/// case.
/// </summary>
public sealed class AgencyRequest
{
    public required Id<AgencyRequest> Id { get; init; }

    public required Id<Case> Case { get; init; }

    /// <summary>With the case unique: sent twice, it is one request.</summary>
    public required string RequestId { get; init; }

    /// <summary>函号, made of nothing that tells of the case.</summary>
    public required string Number { get; init; }

    /// <summary>The agency that asks.</summary>
    public required Id<Organisation> From { get; init; }

    public required Id<Organisation> To { get; init; }

    /// <summary>请求事项.</summary>
    public required string What { get; init; }

    /// <summary>法律依据.</summary>
    public required string LegalGround { get; init; }

    /// <summary>Last day (Asia/Shanghai).</summary>
    public required DateOnly DueOn { get; init; }

    public required DateTime SentAt { get; init; }

    public required string SentBy { get; init; }

    public RequestState State { get; private set; } = RequestState.Sent;

    public string? Answer { get; private set; }

    /// <summary>How many events there are.</summary>
    public int Events { get; private set; } = 1;

    public bool IsOpen => State is RequestState.Sent or RequestState.Received;

    /// <returns>The number of the event, or null when the act cannot be done now.</returns>
    public int? Do(RequestAct act)
    {
        if (RequestLife.After(State, act) is not { } after) return null;
        State = after;
        return ++Events;
    }

    public int? Reply(string answer)
    {
        if (Do(RequestAct.Answer) is not { } number) return null;
        Answer = answer;
        return number;
    }
}
