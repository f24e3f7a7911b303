using Traceability.Domain;
using Traceability.Domain.Oversight;
using Traceability.Domain.Rules;

namespace Traceability.Api.Features.Patrol;

/// <summary>An alert as people see it.</summary>
public sealed record AlertRow
{
    public required long Number { get; init; }

    public required string Rule { get; init; }

    public required string Subject { get; init; }

    public required string Period { get; init; }

    /// <summary>USCC of the organisation that has to answer.</summary>
    public required string Organisation { get; init; }

    public required string OrganisationName { get; init; }

    public string? ProductOrSubstance { get; init; }

    /// <summary>1 (info) to 5 (critical).</summary>
    public required int Level { get; init; }

    public required string MessageZh { get; init; }

    public required string MessageEn { get; init; }

    public required IReadOnlyList<string> Evidence { get; init; }

    public required DateOnly FirstSeenOn { get; init; }

    public required DateTime RaisedAt { get; init; }

    public required AlertState State { get; init; }

    public DateTime? DueAt { get; init; }

    /// <summary>Open and past its deadline.</summary>
    public required bool IsOverdue { get; init; }

    public string? Assignee { get; init; }

    public string? ClosingReason { get; init; }

    public DateTime? ClosedAt { get; init; }

    /// <summary>保存至; null while it is open.</summary>
    public DateOnly? KeepUntil { get; init; }

    public static AlertRow Of(Alert alert, string code, string name, DateTime now) => new()
    {
        Number = alert.Id.Value,
        Rule = alert.Rule,
        Subject = alert.Subject,
        Period = alert.Period,
        Organisation = code,
        OrganisationName = name,
        ProductOrSubstance = alert.ProductOrSubstance,
        Level = (int)alert.Level,
        MessageZh = alert.MessageZh,
        MessageEn = alert.MessageEn,
        Evidence = alert.Evidence.Split(';', StringSplitOptions.RemoveEmptyEntries),
        FirstSeenOn = alert.FirstSeenOn,
        RaisedAt = alert.RaisedAt,
        State = alert.State,
        DueAt = alert.DueAt,
        IsOverdue = !alert.IsClosed && alert.DueAt < now,
        Assignee = alert.Assignee,
        ClosingReason = alert.ClosingReason,
        ClosedAt = alert.ClosedAt,
        KeepUntil = Retention.OfAlert(alert.ClosedAt is { } closed ? ChinaTime.DayOf(closed) : null).Until,
    };
}
