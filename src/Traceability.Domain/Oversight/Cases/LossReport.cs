using Traceability.Domain.Catalogue;
using Traceability.Domain.Parties;

namespace Traceability.Domain.Oversight.Cases;

/// <summary>
/// 丢失、被盗、被抢报告: told by the unit at once, received by the police. What is said stays as said; who
/// received it is added.
/// </summary>
public sealed class LossReport
{
    /// <summary>What begins the subject of its alert: as with incidents on the way, no job clears it.</summary>
    public const string SubjectPrefix = IncidentReport.SubjectPrefix + "loss-";

    public required Id<LossReport> Id { get; init; }

    public required Id<Organisation> Organisation { get; init; }

    /// <summary>With the organisation unique: a report sent again counts once.</summary>
    public required string RequestId { get; init; }

    public required LossKind Kind { get; init; }

    /// <summary>R-077 or R-078: which article bids to report it.</summary>
    public required string Rule { get; init; }

    /// <summary>发现时间: the clock runs from here (UTC).</summary>
    public required DateTime DiscoveredAt { get; init; }

    public required string Region { get; init; }

    public required string Place { get; init; }

    public required Id<Product> Product { get; init; }

    public string? Lot { get; init; }

    /// <summary>Base units of the product.</summary>
    public required long Quantity { get; init; }

    /// <summary>经过.</summary>
    public required string What { get; init; }

    /// <summary>已采取的控制措施.</summary>
    public required string Controls { get; init; }

    public required DateTime ReportedAt { get; init; }

    public required string ReportedBy { get; init; }

    public LossState State { get; private set; } = LossState.Reported;

    public DateTime? ReceivedAt { get; private set; }

    public string? ReceivedBy { get; private set; }

    /// <summary>The police that received it.</summary>
    public Id<Organisation>? ReceivedFor { get; private set; }

    /// <summary>接报回执: what the unit is told.</summary>
    public string? Receipt { get; private set; }

    public string Subject => SubjectPrefix + Id;

    public bool Receive(string by, Id<Organisation> agency, string receipt, DateTime at)
    {
        if (State != LossState.Reported) return false;
        (State, ReceivedBy, ReceivedFor, Receipt, ReceivedAt) = (LossState.Received, by, agency, receipt, at);
        return true;
    }

    public bool OpenCase()
    {
        if (State != LossState.Received) return false;
        State = LossState.CaseOpened;
        return true;
    }
}
