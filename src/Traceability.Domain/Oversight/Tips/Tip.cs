namespace Traceability.Domain.Oversight.Tips;

/// <summary>
/// 举报: what somebody saw, where. Who sent it is not known: no name, no address, no device, and the time
/// only to the hour. The region decides which police see it.
/// </summary>
public sealed class Tip
{
    public required Id<Tip> Id { get; init; }

    /// <summary>SHA-256 of the <see cref="TipCode"/>.</summary>
    public required byte[] CodeHash { get; init; }

    public required TipCategory Category { get; init; }

    /// <summary>GB/T 2260.</summary>
    public required string Region { get; init; }

    /// <summary>地点, in the tipster's words.</summary>
    public string? Place { get; init; }

    public required string Text { get; init; }

    /// <summary>Cut to the hour: a server's log of requests must not find its sender.</summary>
    public required DateTime SentAt { get; init; }

    public TipState State { get; private set; } = TipState.Received;

    public TipReward Reward { get; private set; } = TipReward.Undecided;

    /// <summary>The alert it belongs to; null when to none.</summary>
    public Id<Alert>? Alert { get; private set; }

    /// <summary>How many events there are; the next one has the next number.</summary>
    public int Events { get; private set; } = 1;

    /// <returns>The number of the event, or null when the act cannot be done now.</returns>
    public int? Do(TipAct act)
    {
        if (TipLife.After(State, act) is not { } after) return null;
        State = after;
        return ++Events;
    }

    public int? Decide(TipReward reward)
    {
        if (!TipLife.MayBecome(Reward, reward) || Do(TipAct.Reward) is not { } number) return null;
        Reward = reward;
        return number;
    }

    public int? LinkTo(Id<Alert> alert)
    {
        Alert = alert;
        return Do(TipAct.Link);
    }
}
