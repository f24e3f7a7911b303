using Traceability.Domain.Oversight.Cases;

namespace Traceability.Api.Features.Losses;

/// <summary>A report of a loss with its clocks, as both sides see it.</summary>
/// <param name="ReportBy">Until then the report was in time.</param>
/// <param name="ReceiveBy">Until then the police confirm.</param>
public sealed record LossRow(
    long Id, string Organisation, string OrganisationName, LossKind Kind, string Rule, DateTime DiscoveredAt,
    DateTime ReportedAt, DateTime ReportBy, bool IsLate, string Region, string RegionName, string Place,
    string Product, string ProductName, string? Lot, string Quantity, string What, string Controls, LossState State,
    DateTime ReceiveBy, bool IsReceiptLate, DateTime? ReceivedAt, string? ReceivedFor, string? Receipt);
