using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Traceability.Domain;
using Traceability.Domain.Ledger;
using Traceability.Domain.Oversight;
using Traceability.Domain.Oversight.Arrivals;
using Traceability.Domain.Parties;
using Traceability.Testing;

namespace Traceability.Db.Tests.Ledger;

/// <summary>
/// 保存期限: what has to be kept cannot be deleted, before its time or after it, by anybody who has the database's own
/// password.
/// </summary>
public sealed class NothingIsDeletedTests
{
    private static readonly string[] PeopleCodes = ["P-1", "P-2"];

    [Theory]
    [DatabaseData("delete from movement")]
    [DatabaseData("delete from movement_line")]
    [DatabaseData("delete from ledger_entry")]
    [DatabaseData("delete from attachment")]
    [DatabaseData("update attachment set file_name = 'x'")]
    [DatabaseData("delete from alert")]
    [DatabaseData("delete from consignment")]
    [DatabaseData("delete from transport_leg")]
    [DatabaseData("update transport_leg set vehicle = 'x'")]
    [DatabaseData("delete from leg_handover")]
    [DatabaseData("update leg_handover set vehicle = 'x'")]
    [DatabaseData("delete from incident_report")]
    [DatabaseData("update incident_report set what = 'x'")]
    [DatabaseData("delete from incident_photo")]
    [DatabaseData("update incident_photo set file_name = 'x'")]
    [DatabaseData("delete from business_stop")]
    [DatabaseData("delete from arrival_event")]
    [DatabaseData("update arrival_event set reason = 'x'")]
    public async Task What_has_to_be_kept_cannot_be_deleted(TestDatabase database, string statement)
    {
        await using Bench bench = await Bench.OpenAsync(database);
        await FillAsync(bench);
        using TraceabilityDb db = bench.Db();
        Assert.ThrowsAny<DbException>(() => db.Database.ExecuteSqlRaw(statement));
        Assert.Equal(
            (1, 1, 1, 1, 1, 1),
            (db.Attachments.Count(), db.Alerts.Count(), db.Consignments.Count(), db.TransportLegs.Count(),
                db.LegHandovers.Count(), db.BusinessStops.Count()));
        Assert.Equal(1, db.ArrivalEvents.Count());
        Assert.Equal((1, 1), (db.IncidentReports.Count(), db.IncidentPhotos.Count()));
    }

    [Theory]
    [DatabaseData("(2, 9, 9)")]
    [DatabaseData("(1, 8, 9)")]
    public async Task A_handover_has_two_persons_and_begins_a_leg_after_the_first(TestDatabase database, string values)
    {
        await using Bench bench = await Bench.OpenAsync(database);
        await FillAsync(bench);
        using TraceabilityDb db = bench.Db();
        LegHandover known = db.LegHandovers.AsNoTracking().Single();
        string[] parts = values.Trim('(', ')').Split(',');
        Id<Person> giver = parts[1].Trim() == "9" ? known.TakenOverBy : known.HandedOverBy;
        db.LegHandovers.Add(Handover(
            known.Consignment, parts[0] == "2" ? 3 : 1, known.Carrier, giver, known.TakenOverBy));
        Assert.Throws<DbUpdateException>(() => db.SaveChanges());
    }

    private static async Task FillAsync(Bench bench)
    {
        await bench.MustAsync(MovementKind.Production, [Bench.Item(100)]);
        await bench.MustAsync(MovementKind.Dispatch, [Bench.Item(10)], h => h with
        {
            Counterparty = Bench.PlantB, CounterSite = Bench.SiteB, PurchasePermit = Bench.PermitNumber,
        });
        using TraceabilityDb db = bench.Db();
        Consignment way = db.Consignments.Single();
        Person[] people = [.. PeopleCodes.Select(code => new Person
        {
            Id = bench.Ids.Next<Person>(), Code = code, Name = code, Role = PersonRole.Driver,
        })];
        db.AddRange(people);
        IncidentReport incident = new()
        {
            Id = bench.Ids.Next<IncidentReport>(), Consignment = way.Id, Organisation = way.Shipper, RequestId = "I",
            Kind = IncidentKind.Leak, At = Bench.Start, Region = "150823", What = "渗漏", RecordedBy = "T",
            RecordedAt = Bench.Start,
        };
        db.AddRange(
            new Attachment
            {
                Id = bench.Ids.Next<Attachment>(), Movement = way.Dispatch, Organisation = way.Shipper,
                FileName = "a.pdf", ContentType = "application/pdf", Hash = new byte[32], Content = [1],
                AddedAt = Bench.Start, AddedBy = "T",
            },
            new Alert
            {
                Id = bench.Ids.Next<Alert>(), Rule = "R-063", Subject = "S", Period = "", Organisation = way.Shipper,
                Level = AlertLevel.Warning, MessageZh = "试验", MessageEn = "test", Evidence = "",
                FirstSeenOn = new DateOnly(2026, 1, 5), RaisedAt = Bench.Start, DueAt = Bench.Start,
            },
            new TransportLeg
            {
                Consignment = way.Id, Number = 1, FromRegion = "150823", ToRegion = "150823", Carrier = way.Shipper,
                Vehicle = "蒙L12345", PlannedDeparture = Bench.Start, PlannedArrival = Bench.Start, RecordedBy = "T",
                RecordedAt = Bench.Start,
            },
            new ArrivalEvent
            {
                Consignment = way.Id, Number = 1, Act = ArrivalAct.Refuse, RequestId = "R",
                Cause = RefusalCause.Damaged, Reason = "试验", DecidedBy = people[0].Id, CarriedBackBy = people[1].Id,
                At = Bench.Start,
                RecordedBy = "T", RecordedAt = Bench.Start,
            },
            Handover(way.Id, 2, way.Shipper, people[0].Id, people[1].Id),
            incident,
            new IncidentPhoto
            {
                Id = bench.Ids.Next<IncidentPhoto>(), Incident = incident.Id, FileName = "a.png",
                ContentType = "image/png", Hash = new byte[32], Content = [1], AddedAt = Bench.Start, AddedBy = "T",
            },
            new BusinessStop
            {
                Organisation = way.Shipper, Number = 1, StoppedOn = new DateOnly(2026, 1, 5), Reason = "停产",
                DeclaredBy = "T", DeclaredAt = Bench.Start,
            });
        db.SaveChanges();
    }

    private static LegHandover Handover(
        Id<Consignment> way, int leg, Id<Organisation> carrier, Id<Person> giver, Id<Person> taker) => new()
        {
            Consignment = way, Leg = leg, At = Bench.Start, Region = "150823", Carrier = carrier, Vehicle = "蒙L12345",
            HandedOverBy = giver, TakenOverBy = taker, GoodsAgree = true, RecordedBy = "T", RecordedAt = Bench.Start,
        };
}
