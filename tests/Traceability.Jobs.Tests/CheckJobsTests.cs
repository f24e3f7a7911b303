using Traceability.Db;
using Traceability.Domain;
using Traceability.Domain.Ledger;
using Traceability.Domain.Oversight;
using Traceability.Domain.Parties;
using Traceability.Domain.Permits;
using Traceability.Testing;

namespace Traceability.Jobs.Tests;

/// <summary>Visits that were missed and trade that nobody abroad confirmed.</summary>
public sealed class CheckJobsTests
{
    [Theory, DatabaseData]
    public async Task A_unit_not_visited_in_its_year_is_an_alert_to_the_police_on_New_Years_Day(TestDatabase database)
    {
        await using Yard yard = await Yard.OpenAsync(database);
        Organisation police = AddPolice(yard);
        Id<Organisation> unit = AddLicensedUnit(yard);
        Visit(yard, police.Id, police.Id, new DateOnly(2025, 5, 1));
        Assert.Equal(0, (await yard.RunAsync(FlagMissedVisits.Name, new DateOnly(2026, 12, 31))).Raised);
        Assert.Equal(1, (await yard.RunAsync(FlagMissedVisits.Name, new DateOnly(2027, 1, 1))).Raised);
        Alert alert = Assert.Single(yard.Alerts());
        Assert.Equal(
            ("R-131", "2026", police.Id, AlertLevel.Notice),
            (alert.Rule, alert.Period, alert.Organisation, alert.Level));

        Visit(yard, police.Id, unit, new DateOnly(2026, 12, 31));
        Assert.Equal(1, (await yard.RunAsync(FlagMissedVisits.Name, new DateOnly(2027, 1, 2))).Cleared);
    }

    [Theory, DatabaseData]
    public async Task An_authority_that_records_no_visits_here_is_not_asked(TestDatabase database)
    {
        await using Yard yard = await Yard.OpenAsync(database);
        AddPolice(yard);
        AddLicensedUnit(yard);
        Assert.Equal(0, (await yard.RunAsync(FlagMissedVisits.Name, new DateOnly(2027, 1, 1))).Raised);
    }

    [Theory, DatabaseData]
    public async Task An_import_nobody_abroad_confirms_is_an_alert_on_the_ninety_first_day_until_it_is_confirmed(
        TestDatabase database)
    {
        await using Yard yard = await Yard.OpenAsync(database);
        await yard.Bench.MustAsync(
            MovementKind.Import, [Bench.Item(100)],
            h => h with { Mode = BookMode.Live, RecordedAt = null, Counterparty = Bench.PlantB });
        Id<Movement> import;
        await using (TraceabilityDb db = yard.Bench.Db())
        {
            Movement movement = db.Movements.Single(m => m.Kind == MovementKind.Import);
            import = movement.Id;
            DateOnly on = ChinaTime.DayOf(movement.OccurredAt);
            Assert.Equal(0, (await yard.RunAsync(FlagUnconfirmedTrade.Name, on.AddDays(90))).Raised);
            Assert.Equal(1, (await yard.RunAsync(FlagUnconfirmedTrade.Name, on.AddDays(91))).Raised);
            Assert.Equal(AlertLevel.Warning, Assert.Single(yard.Alerts()).Level);
            Answer(yard, import, isConfirmed: true);
            Assert.Equal(1, (await yard.RunAsync(FlagUnconfirmedTrade.Name, on.AddDays(92))).Cleared);
            Answer(yard, import, isConfirmed: false);
            Assert.Equal(1, (await yard.RunAsync(FlagUnconfirmedTrade.Name, on.AddDays(93))).Raised);
            Assert.Contains(yard.Alerts(), a => a.Level == AlertLevel.Critical);
        }
    }

    [Theory, DatabaseData]
    public async Task Historic_books_are_not_asked_for_an_answer(TestDatabase database)
    {
        await using Yard yard = await Yard.OpenAsync(database);
        await yard.Bench.MustAsync(
            MovementKind.Import, [Bench.Item(100)], h => h with { Counterparty = Bench.PlantB });
        Assert.Equal(0, (await yard.RunAsync(FlagUnconfirmedTrade.Name, Yard.DayOf(400))).Raised);
    }

    private static Organisation AddPolice(Yard yard)
    {
        using TraceabilityDb db = yard.Bench.Db();
        string region = db.Organisations.Single(o => o.Code == Bench.PlantB).Region;
        Organisation police = new()
        {
            Id = yard.Bench.Ids.Next<Organisation>(), Code = "POLICE-V", Name = "某公安局",
            Kinds = OrganisationKinds.Regulator, Region = region, Status = OrganisationStatus.Verified,
            Agency = AgencyKind.Police,
        };
        db.Organisations.Add(police);
        db.SaveChanges();
        return police;
    }

    /// <summary>A unit with a paper for category 3 since before 2026: visited once a year.</summary>
    private static Id<Organisation> AddLicensedUnit(Yard yard)
    {
        using TraceabilityDb db = yard.Bench.Db();
        Permit known = db.Permits.First();
        Permit permit = new()
        {
            Id = yard.Bench.Ids.Next<Permit>(), Number = "LONG", Type = known.Type, Holder = known.Holder,
            ValidFrom = new DateOnly(2025, 6, 1), ValidTo = new DateOnly(2027, 12, 31), SingleUse = false,
            IssuedBy = known.IssuedBy, Status = PermitStatus.Valid,
        };
        Commodity right = new(yard.Bench.Ids.Next<Commodity>(), Book.Permit, BaseUnit.Milligram);
        db.AddRange(permit, right, new PermitLine
        {
            Id = right.Id, Permit = permit.Id, Substance = "CN-P3-02", Unit = BaseUnit.Milligram,
            Basis = PermitBasis.Content,
        });
        db.SaveChanges();
        return permit.Holder;
    }

    private static void Visit(Yard yard, Id<Organisation> agency, Id<Organisation> unit, DateOnly day)
    {
        using TraceabilityDb db = yard.Bench.Db();
        db.SiteVisits.Add(new SiteVisit
        {
            Id = yard.Bench.Ids.Next<SiteVisit>(), Agency = agency, Visited = unit, Day = day, FirstOfficer = "甲",
            SecondOfficer = "乙", Checked = "账物", By = "T", At = Bench.Start,
        });
        db.SaveChanges();
    }

    private static void Answer(Yard yard, Id<Movement> movement, bool isConfirmed)
    {
        using TraceabilityDb db = yard.Bench.Db();
        db.CounterpartConfirmations.Add(new CounterpartConfirmation
        {
            Id = yard.Bench.Ids.Next<CounterpartConfirmation>(), Movement = movement, IsConfirmed = isConfirmed,
            Authority = "某国", Reference = isConfirmed ? "1" : "2", Day = ChinaTime.DayOf(Bench.Start),
            Organisation = db.Permits.First().IssuedBy, By = "T", At = Bench.Start,
        });
        db.SaveChanges();
    }
}
