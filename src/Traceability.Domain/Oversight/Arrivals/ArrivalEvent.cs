using Traceability.Domain.Parties;

namespace Traceability.Domain.Oversight.Arrivals;

/// <summary>
/// One act of the consignee on a consignment, numbered without gaps: who, when, why. Never changed. That the shipper
/// has the goods back is in the ledger and stands nowhere else.
/// </summary>
public sealed class ArrivalEvent
{
    public required Id<Consignment> Consignment { get; init; }

    /// <summary>1, 2, 3 … within the consignment.</summary>
    public required int Number { get; init; }

    /// <summary>Refuse or Withdraw.</summary>
    public required ArrivalAct Act { get; init; }

    public required string RequestId { get; init; }

    /// <summary>Of a refusal.</summary>
    public RefusalCause? Cause { get; init; }

    public required string Reason { get; init; }

    /// <summary>验收人 of the consignee, who decided.</summary>
    public required Id<Person> DecidedBy { get; init; }

    /// <summary>接货带回的人: who takes the refused goods along, where that person is on the register.</summary>
    public Id<Person>? CarriedBackBy { get; init; }

    /// <summary>UTC.</summary>
    public required DateTime At { get; init; }

    public required string RecordedBy { get; init; }

    public required DateTime RecordedAt { get; init; }
}
