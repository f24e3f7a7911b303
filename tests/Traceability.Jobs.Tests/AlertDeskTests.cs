using Microsoft.EntityFrameworkCore;
using Traceability.Db;
using Traceability.Db.Ledger;
using Traceability.Domain;
using Traceability.Domain.Oversight;
using Traceability.Domain.Parties;
using Traceability.Domain.Rules.History;
using Traceability.Testing;

namespace Traceability.Jobs.Tests;

public sealed class AlertDeskTests
{
    private static readonly string[] Rule = ["R-063"];

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private static Suspicion About(Id<Organisation> organisation, string subject = "consignment:1") => new()
    {
        Key = new AlertKey("R-063", subject, ""),
        Organisation = organisation,
        Level = AlertLevel.Serious,
        MessageZh = "逾期",
        MessageEn = "overdue",
        Evidence = ["M1", "M2"],
        FirstSeenOn = new DateOnly(2026, 1, 7),
    };

    private static Id<Organisation> PlantOf(Yard yard)
    {
        using TraceabilityDb db = yard.Bench.Db();
        return db.Organisations.Single(o => o.Code == Bench.PlantA).Id;
    }

    [Theory, DatabaseData]
    public async Task A_finding_is_raised_once_cleared_when_gone_and_reopened_when_back(TestDatabase database)
    {
        await using Yard yard = await Yard.OpenAsync(database);
        Id<Organisation> plant = PlantOf(yard);
        Assert.Equal(1, (await yard.Desk.SettleAsync(Rule, [plant], [About(plant)], Stop)).Raised);
        Assert.Equal(default, await yard.Desk.SettleAsync(Rule, [plant], [About(plant)], Stop) with { Examined = 0 });
        Assert.Equal(1, (await yard.Desk.SettleAsync(Rule, [plant], [], Stop)).Cleared);
        Assert.Equal(0, (await yard.Desk.SettleAsync(Rule, [plant], [], Stop)).Cleared);
        Assert.Equal(AlertState.Cleared, Assert.Single(yard.Alerts()).State);
        Assert.Equal(1, (await yard.Desk.SettleAsync(Rule, [plant], [About(plant)], Stop)).Raised);
        Alert alert = Assert.Single(yard.Alerts());
        Assert.Equal((AlertState.Open, "M1;M2"), (alert.State, alert.Evidence));
        Assert.Equal(alert.RaisedAt.AddDays(3), alert.DueAt);
    }

    [Theory, DatabaseData]
    public async Task What_a_person_has_decided_stays_decided(TestDatabase database)
    {
        await using Yard yard = await Yard.OpenAsync(database);
        Id<Organisation> plant = PlantOf(yard);
        await yard.Desk.SettleAsync(Rule, [plant], [About(plant)], Stop);
        using (TraceabilityDb db = yard.Bench.Db())
        {
            db.Alerts.Single().Close(confirmed: false, "scale was repaired", Bench.Start);
            db.SaveChanges();
        }

        await yard.Desk.SettleAsync(Rule, [plant], [About(plant)], Stop);
        await yard.Desk.SettleAsync(Rule, [plant], [], Stop);
        Assert.Equal(AlertState.Explained, Assert.Single(yard.Alerts()).State);
    }

    [Theory, DatabaseData]
    public async Task A_job_that_read_an_alert_open_does_not_write_over_what_a_person_decided_meanwhile(
        TestDatabase database)
    {
        await using Yard yard = await Yard.OpenAsync(database);
        Id<Organisation> plant = PlantOf(yard);
        await yard.Desk.SettleAsync(Rule, [plant], [About(plant)], Stop);
        using TraceabilityDb job = yard.Bench.Db();
        job.Alerts.AsTracking().Single().Clear(Bench.Start);
        using (TraceabilityDb person = yard.Bench.Db())
        {
            person.Alerts.AsTracking().Single().Close(confirmed: true, "diverted", Bench.Start);
            await person.SaveChangesAsync(Stop);
        }

        DbUpdateException late = await Assert.ThrowsAnyAsync<DbUpdateException>(() => job.SaveChangesAsync(Stop));
        Assert.True(DatabaseFaults.MayPass(late), "The job looks again.");
        Assert.Equal(AlertState.Confirmed, Assert.Single(yard.Alerts()).State);
    }

    [Theory, DatabaseData]
    public async Task Only_what_was_examined_is_cleared(TestDatabase database)
    {
        await using Yard yard = await Yard.OpenAsync(database);
        Id<Organisation> plant = PlantOf(yard);
        await yard.Desk.SettleAsync(Rule, [plant], [About(plant), About(plant, "consignment:2")], Stop);
        Assert.Equal(0, (await yard.Desk.SettleAsync(Rule, [new(1_000_000)], [], Stop)).Cleared);
        Assert.Equal(0, (await yard.Desk.SettleAsync(["R-076"], [plant], [], Stop)).Cleared);
        Assert.Equal(1, (await yard.Desk.SettleSubjectsAsync(Rule, ["consignment:2"], [], Stop)).Cleared);
        Assert.Equal(0, (await yard.Desk.RaiseAsync([About(plant)], Stop)).Cleared);
        Assert.Equal([AlertState.Open, AlertState.Cleared], yard.Alerts().Select(a => a.State));
    }
}
