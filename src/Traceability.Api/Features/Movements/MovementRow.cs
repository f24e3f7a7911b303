using Traceability.Domain.Ledger;

namespace Traceability.Api.Features.Movements;

/// <summary>A movement in a list. Times are UTC.</summary>
public sealed record MovementRow(
    long Number,
    string RequestId,
    MovementKind Kind,
    BookMode Mode,
    DateTime OccurredAt,
    DateTime RecordedAt,
    string Organisation,
    string OrganisationName,
    string? Site,
    string? Counterparty,
    string? CounterpartyName,
    string? PurchasePermit,
    string? TransportPermit,
    string? Contract,
    string? Purpose,
    string? Reason,
    string? Department,
    PatientGroup? PatientGroup,
    int? Prescriptions,
    int? PrescribedDays,
    string Hash);
