using Traceability.Domain.Ledger;
using Traceability.Domain.Parties;

namespace Traceability.Domain.Oversight;

/// <summary>
/// 一票货: goods on their way from one party to another, under one dispatch. Holder of its InTransit accounts.
/// </summary>
public sealed class Consignment
{
    public required Id<Consignment> Id { get; init; }

    public required Id<Movement> Dispatch { get; init; }

    public required Id<Organisation> Shipper { get; init; }

    public Id<Site>? FromSite { get; init; }

    public required Id<Organisation> Consignee { get; init; }

    public Id<Site>? ToSite { get; init; }

    public Id<Organisation>? Carrier { get; init; }

    public string? Vehicle { get; init; }

    public Id<Person>? Driver { get; init; }

    public required DateTime DepartedAt { get; init; }

    public DateTime? PlannedArrival { get; init; }
}
