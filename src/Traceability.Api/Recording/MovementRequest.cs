using Traceability.Api.Language.Checks;
using Traceability.Domain.Ledger;

namespace Traceability.Api.Recording;

/// <summary>
/// 登记请求: one shape for every kind of movement, with the columns of the data bundle; each kind says which it needs.
/// </summary>
#pragma warning disable ASP0029 // The routes take it through one delegate, where the generator does not find it.
[Microsoft.Extensions.Validation.ValidatableType]
#pragma warning restore ASP0029
public sealed class MovementRequest
{
    /// <summary>
    /// 流水号: the caller's own key. The same id with the same body is recorded once and answered alike.
    /// </summary>
    [Text(64, MinimumLength = 1)]
    public required string RequestId { get; init; }

    /// <summary>业务时间, ISO 8601 with offset.</summary>
    public required DateTimeOffset OccurredAt { get; init; }

    /// <summary>库房编码.</summary>
    [Text(64), Code]
    public string? Site { get; init; }

    /// <summary>货主: USCC, when the goods belong to another.</summary>
    [Text(32), Code(CodeKind.Party)]
    public string? Owner { get; init; }

    /// <summary>对方单位: USCC.</summary>
    [Text(32), Code(CodeKind.Party)]
    public string? Counterparty { get; init; }

    /// <summary>对方库房, or the receiving site of a move.</summary>
    [Text(64), Code]
    public string? CounterSite { get; init; }

    /// <summary>关联流水号: the movement answered or taken back.</summary>
    [Text(64)]
    public string? Ref { get; init; }

    [Text(64), Code]
    public string? PurchasePermit { get; init; }

    [Text(64), Code]
    public string? TransportPermit { get; init; }

    [Text(64)]
    public string? Contract { get; init; }

    [Text(64)]
    public string? Invoice { get; init; }

    public PaymentMeans? Payment { get; init; }

    /// <summary>金额, fen (0.01 CNY).</summary>
    [WholeNumber(0)]
    public long? AmountFen { get; init; }

    /// <summary>车牌.</summary>
    [Text(32)]
    public string? Vehicle { get; init; }

    /// <summary>驾驶员: person code.</summary>
    [Text(64), Code]
    public string? Driver { get; init; }

    /// <summary>承运单位: USCC.</summary>
    [Text(32), Code(CodeKind.Party)]
    public string? Carrier { get; init; }

    public DateTimeOffset? PlannedArrival { get; init; }

    /// <summary>交出人: person code.</summary>
    [Text(64), Code]
    public string? HandedOverBy { get; init; }

    /// <summary>接收人/复核人: person code.</summary>
    [Text(64), Code]
    public string? TakenOverBy { get; init; }

    [Text(200)]
    public string? Purpose { get; init; }

    [Text(500)]
    public string? Reason { get; init; }

    [Text(2000)]
    public string? Note { get; init; }

    /// <summary>科室: for which department it is dispensed. This and the three below: dispensings only.</summary>
    [Text(64)]
    public string? Department { get; init; }

    /// <summary>患者类别.</summary>
    public PatientGroup? PatientGroup { get; init; }

    /// <summary>处方张数.</summary>
    public int? Prescriptions { get; init; }

    /// <summary>处方日数: days of supply of the longest prescription.</summary>
    public int? PrescribedDays { get; init; }

    /// <summary>申明: ids of checklist lines whose fulfilment is confirmed, such as R-055.</summary>
    [AtMost(64, Longest = 16)]
    public IReadOnlyList<string> Confirmed { get; init; } = [];

    [AtMost(1000)]
    public IReadOnlyList<MovementItemRequest> Items { get; init; } = [];
}
