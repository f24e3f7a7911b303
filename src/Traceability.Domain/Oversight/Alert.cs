using Traceability.Domain.Parties;

namespace Traceability.Domain.Oversight;

/// <summary>预警: a finding of a job or of a scan that a person must answer.</summary>
public sealed class Alert
{
    public required Id<Alert> Id { get; init; }

    public required string Rule { get; init; }

    public required string Subject { get; init; }

    public required string Period { get; init; }

    /// <summary>The organisation that has to answer.</summary>
    public required Id<Organisation> Organisation { get; init; }

    /// <summary>Product code or substance code.</summary>
    public string? ProductOrSubstance { get; init; }

    public required AlertLevel Level { get; init; }

    public required string MessageZh { get; init; }

    public required string MessageEn { get; init; }

    /// <summary>Request ids of the movements that show it, separated by semicolons.</summary>
    public required string Evidence { get; init; }

    /// <summary>The day the finding first held (Asia/Shanghai), by the books.</summary>
    public required DateOnly FirstSeenOn { get; init; }

    public required DateTime RaisedAt { get; init; }

    public AlertState State { get; private set; } = AlertState.Open;

    public DateTime? DueAt { get; init; }

    public string? Assignee { get; private set; }

    public string? ClosingReason { get; private set; }

    public DateTime? ClosedAt { get; private set; }

    public AlertKey Key => new(Rule, Subject, Period);

    public bool IsClosed => State is AlertState.Confirmed or AlertState.Explained or AlertState.Cleared;

    public void Acknowledge(string assignee)
    {
        if (State == AlertState.Open) State = AlertState.Acknowledged;
        Assignee = assignee;
    }

    public void Investigate(string assignee)
    {
        if (!IsClosed) State = AlertState.Investigating;
        Assignee = assignee;
    }

    /// <summary>The unit has answered: seen it has, decided it is not.</summary>
    public void Answer()
    {
        if (State == AlertState.Open) State = AlertState.Acknowledged;
    }

    /// <summary>Closes with a person's decision and reason.</summary>
    public void Close(bool confirmed, string reason, DateTime at)
    {
        State = confirmed ? AlertState.Confirmed : AlertState.Explained;
        ClosingReason = reason;
        ClosedAt = at;
    }

    /// <summary>The finding no longer holds; an alert a person has already decided stays as decided.</summary>
    public void Clear(DateTime at)
    {
        if (IsClosed) return;
        State = AlertState.Cleared;
        ClosedAt = at;
    }

    /// <summary>The finding holds again after it had been cleared.</summary>
    public void Reopen()
    {
        if (State != AlertState.Cleared) return;
        State = AlertState.Open;
        ClosedAt = null;
    }
}
