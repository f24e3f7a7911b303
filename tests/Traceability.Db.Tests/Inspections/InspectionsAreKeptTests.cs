using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Traceability.Domain.Oversight.Inspections;
using Traceability.Testing;

namespace Traceability.Db.Tests.Inspections;

/// <summary>What was done, found and sampled in an inspection is not changed by anybody who has the password.</summary>
public sealed class InspectionsAreKeptTests
{
    private static readonly string[] Kept =
    [
        "plan_officer", "plan_recusal", "plan_event", "inspection_officer", "inspection_event", "checklist_answer",
        "inspection_count", "inspection_count_line", "inspection_sample", "sample_result", "finding_event",
    ];

    [Theory, DatabaseData]
    public async Task Nothing_of_an_inspection_is_changed_or_deleted(TestDatabase database)
    {
        await using Bench bench = await Bench.OpenAsync(database);
        await InspectionBook.FillAsync(bench);
        foreach (string table in Kept)
        {
            using TraceabilityDb db = bench.Db();
            string column = table switch
            {
                "inspection_officer" => "officer",
                "inspection_count_line" => "book",
                "plan_recusal" => "reason",
                "sample_result" => "opinion",
                _ => "by",
            };
#pragma warning disable EF1002 // The names are written here.
            Assert.ThrowsAny<DbException>(() => db.Database.ExecuteSqlRaw($"delete from {table}"));
            Assert.ThrowsAny<DbException>(
                () => db.Database.ExecuteSqlRaw($"update {table} set \"{column}\" = \"{column}\""));
#pragma warning restore EF1002
        }

        using TraceabilityDb after = bench.Db();
        Assert.Equal((1, 1, 1), (
            after.InspectionEvents.Count(), after.ChecklistAnswers.Count(), after.InspectionCountLines.Count()));
    }

    [Theory, DatabaseData]
    public async Task The_program_does_not_try_to_change_them_either(TestDatabase database)
    {
        await using Bench bench = await Bench.OpenAsync(database);
        await InspectionBook.FillAsync(bench);
        using TraceabilityDb db = bench.Db();
        db.Remove(db.InspectionSamples.AsTracking().Single());
        Assert.Throws<InvalidOperationException>(() => db.SaveChanges());
    }

    [Theory, DatabaseData]
    public async Task Two_officers_who_act_at_once_do_not_overwrite_each_other(TestDatabase database)
    {
        await using Bench bench = await Bench.OpenAsync(database);
        await InspectionBook.FillAsync(bench);
        using TraceabilityDb first = bench.Db(), second = bench.Db();
        first.Inspections.AsTracking().Single().Do(InspectionAct.Begin, Bench.Start);
        second.Inspections.AsTracking().Single().Do(InspectionAct.Begin, Bench.Start);
        first.SaveChanges();
        Assert.Throws<DbUpdateConcurrencyException>(() => second.SaveChanges());
    }
}
