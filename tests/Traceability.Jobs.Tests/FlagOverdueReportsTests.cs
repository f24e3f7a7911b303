using Traceability.Db;
using Traceability.Db.Reports;
using Traceability.Domain;
using Traceability.Domain.Ledger;
using Traceability.Domain.Oversight;
using Traceability.Domain.Parties;
using Traceability.Testing;

namespace Traceability.Jobs.Tests;

public sealed class FlagOverdueReportsTests
{
    private static readonly DateOnly Due = new(2027, 3, 31);

    [Theory, DatabaseData]
    public async Task A_year_not_reported_by_31_March_is_an_alert_on_1_April_until_it_is_filed(TestDatabase database)
    {
        await using Yard yard = await Yard.OpenAsync(database);
        await yard.Bench.MustAsync(
            MovementKind.Production, [Bench.Item(100)],
            h => h with { Mode = BookMode.Live, RecordedAt = null });
        Assert.Equal(0, (await yard.RunAsync(FlagOverdueReports.Name, Due)).Raised);
        Assert.Equal(1, (await yard.RunAsync(FlagOverdueReports.Name, Due.AddDays(1))).Raised);
        Alert alert = Assert.Single(yard.Alerts());
        Assert.Equal(
            ("R-038", Bench.PlantA, "2027-03", "2026", Due.AddDays(1)),
            (alert.Rule, alert.Subject, alert.Period, alert.Evidence, alert.FirstSeenOn));
        Assert.Equal(0, (await yard.RunAsync(FlagOverdueReports.Name, Due.AddDays(1))).Raised);

        FilingDesk desk = new(yard.Bench.Factory, new GoodsFigures(yard.Bench.Factory), yard.Bench.Ids);
        Id<Organisation> unit;
        await using (TraceabilityDb db = yard.Bench.Db())
            unit = db.Organisations.Single(o => o.Code == Bench.PlantA).Id;
        Assert.Equal(1, await desk.FileAsync(
            unit, Due, "clerk", ChinaTime.StartOf(Due.AddDays(2)), TestContext.Current.CancellationToken));
        Assert.Equal(1, (await yard.RunAsync(FlagOverdueReports.Name, Due.AddDays(2))).Cleared);
    }
}
