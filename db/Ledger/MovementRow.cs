using System.Data.Common;
using Traceability.Domain;
using Traceability.Domain.Ledger;
using Traceability.Domain.Oversight;
using Traceability.Domain.Parties;
using Traceability.Domain.Permits;

namespace Traceability.Db.Ledger;

/// <summary>A row of <see cref="ProofSql.Movements"/> as the movement it says it is.</summary>
/// <param name="milliseconds">The database has no type for times and keeps milliseconds since 1970.</param>
internal readonly struct MovementRow(DbDataReader r, bool milliseconds)
{
    public const int Hash = 1, Time = 6, Line = FirstOptional + 29;
    private const int Present = 13, FirstOptional = 14;

    // One question to the database instead of twenty-nine.
    private readonly int _present = r.GetInt32(Present);

    public Movement Read() => new()
    {
        Id = new Id<Movement>(r.GetInt64(0)),
        RequestId = r.GetString(2),
        BodyHash = (byte[])r.GetValue(3),
        Kind = (MovementKind)r.GetInt32(4),
        Mode = (BookMode)r.GetInt32(5),
        OccurredAt = TimeAt(Time),
        OccurredOffsetMinutes = r.GetInt32(7),
        RecordedAt = TimeAt(8),
        PostedAt = TimeAt(9),
        Organisation = new Id<Organisation>(r.GetInt64(10)),
        Owner = new Id<Organisation>(r.GetInt64(11)),
        RecordedBy = r.GetString(12),
        Site = Key<Site>(14),
        Counterparty = Key<Organisation>(15),
        CounterSite = Key<Site>(16),
        Consignment = Key<Consignment>(17),
        RefersTo = Key<Movement>(18),
        Reverses = Key<Movement>(19),
        PurchasePermit = Key<Permit>(20),
        PurchasePermitNumber = Text(21),
        TransportPermit = Key<Permit>(22),
        TransportPermitNumber = Text(23),
        Import = Key<ImportRun>(24),
        HandedOverBy = Key<Person>(25),
        TakenOverBy = Key<Person>(26),
        Contract = Text(27),
        Invoice = Text(28),
        Payment = Has(29) ? (PaymentMeans)r.GetInt32(29) : null,
        AmountFen = Has(30) ? r.GetInt64(30) : null,
        Vehicle = Text(31),
        Driver = Key<Person>(32),
        Carrier = Key<Organisation>(33),
        PlannedArrival = Has(34) ? TimeAt(34) : null,
        Purpose = Text(35),
        Reason = Text(36),
        Note = Text(37),
        Findings = Text(38),
        Department = Text(39),
        PatientGroup = Has(40) ? (PatientGroup)r.GetInt32(40) : null,
        Prescriptions = Has(41) ? r.GetInt32(41) : null,
        PrescribedDays = Has(42) ? r.GetInt32(42) : null,
    };

    private bool Has(int column) => (_present & (1 << (column - FirstOptional))) != 0;

    private Id<T>? Key<T>(int column) => Has(column) ? new Id<T>(r.GetInt64(column)) : null;

    private string? Text(int column) => Has(column) ? r.GetString(column) : null;

    private DateTime TimeAt(int column) =>
        milliseconds
            ? new DateTime(
                DateTime.UnixEpoch.Ticks + (r.GetInt64(column) * TimeSpan.TicksPerMillisecond), DateTimeKind.Utc)
            : r.GetDateTime(column);
}
