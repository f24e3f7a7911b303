using System.Text.Json.Serialization;
using Traceability.Domain.Ledger;

namespace Traceability.Domain.Movements;

/// <summary>
/// Who, when, where and under which papers: all as claimed, by code. Facts turn codes into what the books know.
/// </summary>
public sealed record DraftHeader
{
    /// <summary>流水号 (request id), at most 64 characters.</summary>
    public required string RequestId { get; init; }

    public required BookMode Mode { get; init; }

    /// <summary>UTC.</summary>
    public required DateTime OccurredAt { get; init; }

    public int OccurredOffsetMinutes { get; init; } = ChinaTime.OffsetMinutes;

    /// <summary>Historic books only: when the source book entered it (UTC). Null means now.</summary>
    public DateTime? RecordedAt { get; init; }

    /// <summary>USCC of the unit that books.</summary>
    public required string Organisation { get; init; }

    public string? Site { get; init; }

    /// <summary>货主 when the goods belong to another.</summary>
    public string? Owner { get; init; }

    public string? Counterparty { get; init; }

    public string? CounterSite { get; init; }

    /// <summary>Request id (or source row id) of the movement this one answers or takes back.</summary>
    public string? Ref { get; init; }

    /// <summary>组号 of the source book.</summary>
    public string? Group { get; init; }

    public string? PurchasePermit { get; init; }

    public string? TransportPermit { get; init; }

    public string? Contract { get; init; }

    public string? Invoice { get; init; }

    public PaymentMeans? Payment { get; init; }

    public long? AmountFen { get; init; }

    public string? Vehicle { get; init; }

    public string? Driver { get; init; }

    public string? Carrier { get; init; }

    public DateTime? PlannedArrival { get; init; }

    public string? HandedOverBy { get; init; }

    public string? TakenOverBy { get; init; }

    public string? Purpose { get; init; }

    public string? Reason { get; init; }

    public string? Note { get; init; }

    /// <summary>
    /// 科室, of a dispensing. What is absent of this and the three below stays out of the canonical form: a claim made
    /// before they were asked is still the same claim.
    /// </summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Department { get; init; }

    /// <summary>患者类别.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public PatientGroup? PatientGroup { get; init; }

    /// <summary>处方张数.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public int? Prescriptions { get; init; }

    /// <summary>处方日数 of the longest of them.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public int? PrescribedDays { get; init; }

    /// <summary>申明: ids of the declared duties whose fulfilment the author confirms.</summary>
    public IReadOnlyList<string> Confirmed { get; init; } = [];
}
