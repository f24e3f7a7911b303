using Traceability.Domain.Parties;

namespace Traceability.Domain.Oversight;

/// <summary>
/// 途中事件报告: what happened to a consignment on its way, told at once by who has it (易制毒化学品管理条例第三十四条). Insert only.
/// </summary>
public sealed class IncidentReport
{
    public required Id<IncidentReport> Id { get; init; }

    public required Id<Consignment> Consignment { get; init; }

    /// <summary>Who reports.</summary>
    public required Id<Organisation> Organisation { get; init; }

    /// <summary>With the organisation unique: a report sent again counts once.</summary>
    public required string RequestId { get; init; }

    public required IncidentKind Kind { get; init; }

    public required DateTime At { get; init; }

    /// <summary>GB/T 2260, where it happened: its authorities are told.</summary>
    public required string Region { get; init; }

    public string? Place { get; init; }

    /// <summary>What happened, what was done.</summary>
    public required string What { get; init; }

    public required string RecordedBy { get; init; }

    public required DateTime RecordedAt { get; init; }

    /// <summary>What begins the subject of an alert that a person's report raised: no job clears it.</summary>
    public const string SubjectPrefix = "incident-";

    public string Subject => SubjectPrefix + Id;

    /// <summary>丢失、被盗、被抢: the goods are out of control.</summary>
    public static bool IsLoss(IncidentKind kind) =>
        kind is IncidentKind.Lost or IncidentKind.Stolen or IncidentKind.Robbed;

    /// <summary>What is out of control is critical, what may come out of control is serious.</summary>
    public static AlertLevel LevelOf(IncidentKind kind) => kind switch
    {
        IncidentKind.Lost or IncidentKind.Stolen or IncidentKind.Robbed => AlertLevel.Critical,
        IncidentKind.Leak or IncidentKind.Accident => AlertLevel.Serious,
        IncidentKind.Delay => AlertLevel.Warning,
    };
}
