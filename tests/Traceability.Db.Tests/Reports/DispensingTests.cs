using Traceability.Db.Ledger;
using Traceability.Db.Reports;
using Traceability.Domain;
using Traceability.Domain.Ledger;
using Traceability.Domain.Movements;
using Traceability.Domain.Oversight;
using Traceability.Testing;

namespace Traceability.Db.Tests.Reports;

/// <summary>The summary of dispensings is the ledger's, whatever was taken back and when.</summary>
public sealed class DispensingTests
{
    private static readonly DateOnly January = new(2026, 1, 1), February = new(2026, 2, 1), March = new(2026, 3, 1);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory, DatabaseData]
    public async Task Each_department_and_group_of_patients_has_its_quantity_dispensings_and_prescriptions(
        TestDatabase database)
    {
        await using Bench bench = await StockedAsync(database);
        await DispenseAsync(bench, 30, January, "肿瘤科", PatientGroup.CancerPainOutpatient, 2, 15);
        await DispenseAsync(bench, 12, January, "肿瘤科", PatientGroup.CancerPainOutpatient, 3, 7);
        await DispenseAsync(bench, 4, January.AddDays(30), "肿瘤科", PatientGroup.Inpatient, null, 1);
        await DispenseAsync(bench, 5, February, "肿瘤科", PatientGroup.Inpatient, 9, 1);
        await DispenseAsync(bench, 7, January, null, null, null, null);
        await bench.MustAsync(MovementKind.Consumption, [Tablets(100)], At(January, "S-A"));

        IReadOnlyList<DispensingFigure> figures = (await ReadAsync(bench, January, January.AddDays(30)))!;
        Assert.Equal(
            [
                (null, null, 7L, 1L, 0L, 1L), ("肿瘤科", PatientGroup.CancerPainOutpatient, 42, 2, 5, 0),
                ("肿瘤科", PatientGroup.Inpatient, 4, 1, 0, 1),
            ],
            figures.Select(f => (f.Department, f.Patients, f.Units, f.Dispensings, f.Prescriptions, f.Unstated)));
        Assert.Equal(42 * 25, figures[1].MilligramsOf(Assert.Single(figures[1].Substances)));
        Assert.All(figures, f => Assert.Equal((Bench.PlantA, Bench.SiteA), (f.Organisation, f.Site)));
    }

    [Theory, DatabaseData]
    public async Task What_is_taken_back_counts_against_the_group_in_the_period_in_which_it_is(TestDatabase database)
    {
        await using Bench bench = await StockedAsync(database);
        string soon = await DispenseAsync(bench, 30, January, "急诊科", PatientGroup.Emergency, 2, 3);
        string late = await DispenseAsync(bench, 10, January, "急诊科", PatientGroup.Emergency, 1, 3);
        await DispenseAsync(bench, 6, January, "急诊科", PatientGroup.Emergency, 1, 3);
        await bench.MustAsync(MovementKind.Reversal, [], h => At(January, null)(h) with { Ref = soon });
        await bench.MustAsync(MovementKind.Reversal, [], h => At(February, null)(h) with { Ref = late });
        (long, long, long) Of(IReadOnlyList<DispensingFigure>? figures)
        {
            DispensingFigure f = Assert.Single(figures!);
            Assert.Equal(("急诊科", PatientGroup.Emergency), (f.Department, f.Patients));
            return (f.Units, f.Dispensings, f.Prescriptions);
        }

        Assert.Equal((16, 2, 2), Of(await ReadAsync(bench, January, January.AddDays(30))));
        Assert.Equal((-10, -1, -1), Of(await ReadAsync(bench, February, February.AddDays(27))));
        Assert.Equal((6, 1, 1), Of(await ReadAsync(bench, January, February.AddDays(27))));
        Assert.Empty((await ReadAsync(bench, March, March))!);
    }

    [Theory, DatabaseData]
    public async Task The_figures_of_every_month_add_up_to_the_entries_on_consumed(TestDatabase database)
    {
        await using Bench bench = await StockedAsync(database);
        Random chance = new(20260115);
        List<string> open = [];
        for (int i = 0; i < 80; i++)
        {
            DateOnly day = January.AddDays(chance.Next(90));
            if (open.Count > 5 && chance.Next(4) == 0)
            {
                string taken = open[chance.Next(open.Count)];
                open.Remove(taken);
                await bench.MustAsync(MovementKind.Reversal, [], h => At(day, null)(h) with { Ref = taken });
                continue;
            }

            PatientGroup? patients = chance.Next(9) is > 0 and int group ? (PatientGroup)group : null;
            string? department = chance.Next(3) switch { 0 => null, 1 => "内科", _ => "外科" };
            string site = chance.Next(2) == 0 ? Bench.SiteA : Bench.SiteA2;
            bool isUse = chance.Next(6) == 0;
            open.Add(await bench.MustAsync(
                isUse ? MovementKind.Consumption : MovementKind.Dispense,
                [Tablets(chance.Next(1, 40)), Bench.Item(chance.Next(1, 40))],
                h => isUse ? At(day, site)(h) : At(day, site)(h) with
                {
                    PatientGroup = patients, Department = department,
                }));
        }

        foreach ((DateOnly from, DateOnly to) in new[]
        {
            (January, January.AddDays(30)), (February, February.AddDays(27)), (March, March.AddDays(30)),
            (January, March.AddDays(30)), (January.AddDays(9), January.AddDays(9)),
        })
        {
            IReadOnlyList<DispensingFigure> figures = (await ReadAsync(bench, from, to))!;
            Assert.Equal(
                ByHand(bench, from, to), figures.GroupBy(f => f.Product.Code).Where(g => g.Sum(f => f.Units) != 0)
                    .OrderBy(g => g.Key).Select(g => (g.Key, g.Sum(f => f.Units))));
        }
    }

    [Theory, DatabaseData]
    public async Task A_movement_of_two_products_is_one_dispensing_to_its_patients(TestDatabase database)
    {
        await using Bench bench = await StockedAsync(database);
        await bench.MustAsync(MovementKind.Dispense, [Tablets(5), Bench.Item(5)], h => At(January, Bench.SiteA)(h) with
        {
            PatientGroup = PatientGroup.Outpatient, Prescriptions = 4,
        });
        Assert.Equal(2, (await ReadAsync(bench, January, January))!.Sum(f => f.Dispensings));
        await using TraceabilityDb db = bench.Db();
        Assert.Equal(
            [new PatientFigure(PatientGroup.Outpatient, 1, 4, 0)],
            await Figures(db, January, January).ReadPatientsAsync(Cancellation));
    }

    [Theory, DatabaseData]
    public async Task More_rows_than_were_asked_for_are_not_cut_short_in_silence(TestDatabase database)
    {
        await using Bench bench = await StockedAsync(database);
        await DispenseAsync(bench, 1, January, "内科", null, null, null);
        await DispenseAsync(bench, 1, January, "外科", null, null, null);
        Assert.Null(await ReadAsync(bench, January, January, most: 1));
        Assert.Equal(2, (await ReadAsync(bench, January, January, most: 2))!.Count);
    }

    [Theory, DatabaseData]
    public async Task What_a_dispensing_says_is_kept_and_proven(TestDatabase database)
    {
        await using Bench bench = await StockedAsync(database);
        await DispenseAsync(bench, 30, January, "肿瘤科", PatientGroup.CancerPainOutpatient, 2, 15);
        await DispenseAsync(bench, 1, January, null, null, null, 366);
        Assert.Equal(0, new LedgerProof(bench.Factory).Prove(null, Cancellation).Faults);
        await using TraceabilityDb db = bench.Db();
        Movement stored = db.Movements.Single(m => m.Department != null);
        Assert.Equal(
            ("肿瘤科", PatientGroup.CancerPainOutpatient, 2, 15),
            (stored.Department, stored.PatientGroup, stored.Prescriptions, stored.PrescribedDays));
    }

    /// <summary>The ledger's own entries, added up one by one.</summary>
    private static IEnumerable<(string, long)> ByHand(Bench bench, DateOnly from, DateOnly to)
    {
        using TraceabilityDb db = bench.Db();
        var kinds = db.Movements.ToDictionary(m => m.Id, m => m.Kind);
        var rows = (from entry in db.LedgerEntries
                    join account in db.Accounts on entry.Account equals account.Id
                    where account.Kind == AccountKind.Consumed
                    join line in db.MovementLines on entry.Line equals line.Id
                    join movement in db.Movements on line.Movement equals movement.Id
                    join lot in db.Lots on account.Commodity equals lot.Id
                    join product in db.Products on lot.Product equals product.Id
                    select new { movement, product.Code, Units = entry.Side * entry.Quantity }).ToList();
        return [.. rows
            .Where(r => kinds[r.movement.Reverses ?? r.movement.Id] == MovementKind.Dispense
                && ChinaTime.DayOf(r.movement.OccurredAt) >= from && ChinaTime.DayOf(r.movement.OccurredAt) <= to)
            .GroupBy(r => r.Code).Select(g => (g.Key, g.Sum(r => r.Units))).Where(s => s.Item2 != 0)
            .OrderBy(s => s.Key, StringComparer.Ordinal)];
    }

    private static async Task<Bench> StockedAsync(TestDatabase database)
    {
        Bench bench = await Bench.OpenAsync(database);
        foreach (string site in new[] { Bench.SiteA, Bench.SiteA2 })
            await bench.MustAsync(
                MovementKind.Opening, [Tablets(100_000), Bench.Item(100_000)], At(January.AddDays(-1), site));
        return bench;
    }

    private static Task<string> DispenseAsync(
        Bench bench, long pieces, DateOnly day, string? department, PatientGroup? patients, int? prescriptions,
        int? days) =>
        bench.MustAsync(MovementKind.Dispense, [Tablets(pieces)], h => At(day, Bench.SiteA)(h) with
        {
            Department = department, PatientGroup = patients, Prescriptions = prescriptions, PrescribedDays = days,
        });

    private static DraftItem Tablets(long pieces) => Bench.Item(pieces, "T1", product: Bench.Tablets);

    private static Func<DraftHeader, DraftHeader> At(DateOnly day, string? site) => header => header with
    {
        OccurredAt = ChinaTime.StartOf(day).AddHours(9), RecordedAt = null, Site = site,
    };

    private static async Task<IReadOnlyList<DispensingFigure>?> ReadAsync(
        Bench bench, DateOnly from, DateOnly to, int most = 100)
    {
        await using TraceabilityDb db = bench.Db();
        return await Figures(db, from, to).ReadAsync(most, Cancellation);
    }

    private static DispensingFigures Figures(TraceabilityDb db, DateOnly from, DateOnly to) =>
        new(db, db.Organisations, db.Substances, from, to);
}
