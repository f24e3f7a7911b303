using Traceability.Domain.Oversight;
using Traceability.Domain.Parties;
using Traceability.Domain.Permits;

namespace Traceability.Domain.Ledger;

/// <summary>
/// 凭证: one act that moved goods or permission, with who, when, where and under which papers. Never changed once
/// written.
/// </summary>
public sealed class Movement
{
    public required Id<Movement> Id { get; init; }

    /// <summary>
    /// The caller's own key (流水号), unique per booking organisation: the same body twice is one movement.
    /// </summary>
    public required string RequestId { get; init; }

    /// <summary>SHA-256 of the request's canonical form; another body under the same request id is refused.</summary>
    public required byte[] BodyHash { get; init; }

    public required MovementKind Kind { get; init; }

    public required BookMode Mode { get; init; }

    /// <summary>When it happened, as claimed (UTC).</summary>
    public required DateTime OccurredAt { get; init; }

    /// <summary>Minutes east of UTC in which the claim was made.</summary>
    public required int OccurredOffsetMinutes { get; init; }

    /// <summary>
    /// When it was entered in the book: server time for live movements, the source book's time for historic ones (UTC).
    /// </summary>
    public required DateTime RecordedAt { get; init; }

    /// <summary>When this database took it in, server time (UTC). The daily seal goes by it.</summary>
    public required DateTime PostedAt { get; init; }

    public required Id<Organisation> Organisation { get; init; }

    public Id<Site>? Site { get; init; }

    /// <summary>货主: whose goods; equals <see cref="Organisation"/> unless kept for another.</summary>
    public required Id<Organisation> Owner { get; init; }

    public Id<Organisation>? Counterparty { get; init; }

    public Id<Site>? CounterSite { get; init; }

    public Id<Consignment>? Consignment { get; init; }

    /// <summary>
    /// The movement this one answers: receipt → dispatch, recovery → loss, release → seizure, dispatch → order.
    /// </summary>
    public Id<Movement>? RefersTo { get; init; }

    public Id<Movement>? Reverses { get; init; }

    public Id<Permit>? PurchasePermit { get; init; }

    /// <summary>购买证号 as cited, also when no permit of that number is known.</summary>
    public string? PurchasePermitNumber { get; init; }

    public Id<Permit>? TransportPermit { get; init; }

    /// <summary>运输证号 as cited.</summary>
    public string? TransportPermitNumber { get; init; }

    /// <summary>The file import that brought it; null when entered by hand or by a machine.</summary>
    public Id<ImportRun>? Import { get; init; }

    /// <summary>Who entered it: a signed-in person's key, or the import's.</summary>
    public required string RecordedBy { get; init; }

    public Id<Person>? HandedOverBy { get; init; }

    public Id<Person>? TakenOverBy { get; init; }

    public string? Contract { get; init; }

    public string? Invoice { get; init; }

    public PaymentMeans? Payment { get; init; }

    /// <summary>Value in fen (0.01 CNY).</summary>
    public long? AmountFen { get; init; }

    public string? Vehicle { get; init; }

    public Id<Person>? Driver { get; init; }

    public Id<Organisation>? Carrier { get; init; }

    public DateTime? PlannedArrival { get; init; }

    public string? Purpose { get; init; }

    public string? Reason { get; init; }

    public string? Note { get; init; }

    /// <summary>科室: the department for which it was dispensed. This and the three below: dispensings only.</summary>
    public string? Department { get; init; }

    public PatientGroup? PatientGroup { get; init; }

    /// <summary>处方张数.</summary>
    public int? Prescriptions { get; init; }

    /// <summary>处方日数: days of supply of the longest prescription among them.</summary>
    public int? PrescribedDays { get; init; }

    /// <summary>What the rules noted when it was accepted (findings as JSON); null when nothing.</summary>
    public string? Findings { get; init; }

    /// <summary>
    /// SHA-256 over every field above and every line: what the daily seal signs for. What only a dispensing says adds
    /// nothing where none of it is said.
    /// </summary>
    public byte[] Hash { get; private set; } = [];

    internal void SealWith(byte[] hash) => Hash = hash;
}
