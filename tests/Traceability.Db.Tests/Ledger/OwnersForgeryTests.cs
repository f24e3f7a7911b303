using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Traceability.Db.Ledger;
using Traceability.Db.Providers;
using Traceability.Domain;
using Traceability.Domain.Ledger;
using Traceability.Testing;

namespace Traceability.Db.Tests.Ledger;

#pragma warning disable EF1002, EF1003 // The forger writes his own SQL.

/// <summary>
/// The owner of the database takes every trigger, key and check away and forges the books: nothing is refused any more,
/// so the proof must name exactly what was done, and nothing else.
/// </summary>
public sealed class OwnersForgeryTests
{
    private const string Broken = "the stored hash does not fit";

    // Account {a}: +100 by the first movement, -30 by {m} (line {l}), -20 by {n} (line {k}), which {c} took in.
    [Theory]
    [DatabaseData(
        "a wrong balance", "update ledger_entry set balance_after = 75 where account = {a} and seq = 2",
        "account {a} entry 2 (movement {m}): 100 and 30 do not make 75",
        "account {a} entry 2 (movement {m}): " + Broken,
        "account {a} entry 3 (movement {n}): begins with 70, the entry before ended with 75")]
    [DatabaseData(
        "a negative balance", "update ledger_entry set balance_after = -50 where account = {a} and seq = 3",
        "account {a} entry 3 (movement {n}): 70 and 20 do not make -50",
        "account {a} entry 3 (movement {n}): balance -50 below zero",
        "account {a} entry 3 (movement {n}): " + Broken,
        "commodity {g}: all accounts together hold -100, not 0")]
    [DatabaseData(
        "the edited hash of an entry",
        "update ledger_entry set hash = (select body_hash from movement where id = {n})"
        + " where account = {a} and seq = 2",
        "account {a} entry 2 (movement {m}): " + Broken)]
    public Task A_forged_figure_or_hash_is_named_by_its_entry(
        TestDatabase database, string what, string statement, params string[] named) =>
        NamedExactlyAsync(database, what, statement, named);

    [Theory]
    [DatabaseData(
        "a gap", "delete from ledger_entry where account = {a} and seq = 2",
        "account {a} entry 3 (movement {n}): follows entry 1, a gap",
        "account {a} entry 3 (movement {n}): begins with 70, the entry before ended with 100",
        "account {a} entry 3 (movement {n}): " + Broken,
        "movement {m} line {l}: 1 halves instead of two")]
    [DatabaseData(
        "a fork",
        "insert into ledger_entry select account, 2, 1, line, side, quantity, 100, 80, is_boundary, hash"
        + " from ledger_entry where account = {a} and seq = 3;"
        + " delete from ledger_entry where account = {a} and seq = 3;"
        + " update account set entries = 2 where id = {a}",
        "account {a} entry 2 (movement {n}): follows entry 2, a fork",
        "account {a} entry 2 (movement {n}): begins with 100, the entry before ended with 70",
        "account {a} entry 2 (movement {n}): " + Broken,
        "commodity {g}: all accounts together hold 100, not 0")]
    [DatabaseData(
        "the books cut short",
        "delete from ledger_entry where account = {a} and seq = 3; update account set entries = 2 where id = {a}",
        "movement {n} line {k}: 1 halves instead of two",
        "commodity {g}: all accounts together hold 20, not 0")]
    [DatabaseData(
        "an account emptied", "delete from ledger_entry where account = {c}",
        "account {c}: says 2 entries, has none",
        "movement {m} line {l}: 1 halves instead of two",
        "movement {n} line {k}: 1 halves instead of two",
        "commodity {g}: all accounts together hold -50, not 0")]
    public Task A_missing_or_second_entry_is_named_by_its_account_and_line(
        TestDatabase database, string what, string statement, params string[] named) =>
        NamedExactlyAsync(database, what, statement, named);

    [Theory]
    [DatabaseData(
        "patients that were never said", "update movement set patient_group = 3, department = 'x' where id = {m}",
        "movement {m}: the stored hash does not fit its fields and lines")]
    [DatabaseData(
        "a changed line", "update movement_line set quantity = 31 where id = {l}",
        "account {a} entry 2 (movement {m}): line {l} moves 31",
        "account {c} entry 1 (movement {m}): line {l} moves 31",
        "movement {m}: the stored hash does not fit its fields and lines")]
    [DatabaseData(
        "a line turned to another account", "update movement_line set to_account = {o} where id = {l}",
        "account {c} entry 1 (movement {m}): stands on another account than line {l} says",
        "movement {m}: the stored hash does not fit its fields and lines")]
    [DatabaseData(
        "a changed movement", "update movement set reason = 'x' where id = {m}",
        "movement {m}: the stored hash does not fit its fields and lines")]
    [DatabaseData(
        "a deleted movement", "delete from movement where id = {m}",
        "account {a} entry 2 (movement {m}): line {l} has no movement",
        "account {c} entry 1 (movement {m}): line {l} has no movement",
        "2026-11-01: sealed with 3 movements, now 2")]
    [DatabaseData(
        "a deleted line", "delete from movement_line where id = {l}",
        "account {a} entry 2 (movement {m}): no such line {l}",
        "account {c} entry 1 (movement {m}): no such line {l}",
        "movement {m}: the stored hash does not fit its fields and lines")]
    [DatabaseData(
        "the last movement deleted without a trace",
        "delete from ledger_entry where line = {k}; delete from movement_line where id = {k};"
        + " delete from movement where id = {n}; update account set entries = entries - 1 where id in ({a}, {c})",
        "2026-11-01: sealed with 3 movements, now 2")]
    [DatabaseData(
        "the edited hash of a movement",
        "update movement set hash = (select body_hash from movement where id = {n}) where id = {m}",
        "account {a} entry 2 (movement {m}): " + Broken,
        "account {c} entry 1 (movement {m}): " + Broken,
        "movement {m}: the stored hash does not fit its fields and lines",
        "2026-11-01: movements differ from the seal")]
    public Task A_changed_or_deleted_movement_is_named_with_its_entries_and_its_day(
        TestDatabase database, string what, string statement, params string[] named) =>
        NamedExactlyAsync(database, what, statement, named);

    [Theory]
    [DatabaseData(
        "a changed seal",
        "update daily_seal set seal = (select body_hash from movement where id = {n}) where day = '2026-11-02'",
        "2026-11-02: seal is broken")]
    [DatabaseData(
        "a changed count under a seal", "update daily_seal set movements = 2 where day = '2026-11-01'",
        "2026-11-01: sealed with 2 movements, now 3",
        "2026-11-01: seal is broken")]
    [DatabaseData(
        "a deleted seal", "delete from daily_seal where day = '2026-11-02'",
        "2026-11-02: seal is missing",
        "2026-11-03: does not follow the seal before it")]
    public Task A_changed_or_deleted_seal_is_named_by_its_day(
        TestDatabase database, string what, string statement, params string[] named) =>
        NamedExactlyAsync(database, what, statement, named);

    private static async Task NamedExactlyAsync(
        TestDatabase database, string what, string statement, string[] named)
    {
        if (database.Provider == DatabaseProvider.SqlServer)
            Assert.Skip("Takes the guards away as SQLite and PostgreSQL allow it.");
        await using Bench bench = await Bench.OpenAsync(database);
        Func<string, string> names = await SealedBooksAsync(bench);
        Assert.Empty(await FaultsAsync(bench));
        await using (TraceabilityDb db = bench.Db())
        {
            await TakeGuardsAwayAsync(db, database.Provider);
            await db.Database.ExecuteSqlRawAsync(names(statement), TestContext.Current.CancellationToken);
        }

        string[] faults = await FaultsAsync(bench);
        Assert.True(
            named.Select(names).Order(StringComparer.Ordinal).SequenceEqual(faults),
            $"{what}:\n{string.Join('\n', faults)}");
    }

    /// <summary>
    /// 100 made, 30 and 20 of it used, another lot made two days later, three days sealed; tells what stands for the
    /// names in a text.
    /// </summary>
    private static async Task<Func<string, string>> SealedBooksAsync(Bench bench)
    {
        await bench.MustAsync(MovementKind.Production, [Bench.Item(100)]);
        await bench.MustAsync(MovementKind.Consumption, [Bench.Item(30)]);
        await bench.MustAsync(MovementKind.Consumption, [Bench.Item(20)]);
        Assert.IsType<PostOutcome.Done>(await bench.Store.PostAsync(bench.Request(
            bench.Draft(MovementKind.Production, [Bench.Item(5, lot: "L2")]), Bench.Start.AddDays(302))));
        await using TraceabilityDb db = bench.Db();
        List<Movement> movements = await db.Movements.OrderBy(m => m.Id).ToListAsync();
        List<MovementLine> lines = await db.MovementLines.OrderBy(l => l.Id).ToListAsync();
        DateTime posted = movements[0].PostedAt;
        await new DaySeals(bench.Factory).SealUntilAsync(
            ChinaTime.DayOf(posted).AddDays(2), posted, TestContext.Current.CancellationToken);
        (string Name, long Key)[] keys =
        [
            ("{a}", lines[1].From.Value), ("{c}", lines[1].To.Value), ("{o}", lines[0].From.Value),
            ("{g}", lines[0].Commodity.Value), ("{l}", lines[1].Id.Value), ("{k}", lines[2].Id.Value),
            ("{m}", movements[1].Id.Value), ("{n}", movements[2].Id.Value),
        ];
        return text => keys.Aggregate(text, (t, key) => t.Replace(
            key.Name, key.Key.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal));
    }

    private static async Task<string[]> FaultsAsync(Bench bench)
    {
        CancellationToken cancellation = TestContext.Current.CancellationToken;
        ProofReport report = new LedgerProof(bench.Factory).Prove(null, cancellation);
        IReadOnlyList<string> seals = await new SealProof(bench.Factory).CheckAsync(cancellation);
        Assert.Equal(report.Faults, report.FirstFaults.Count);
        return [.. report.FirstFaults.Concat(seals).Order(StringComparer.Ordinal)];
    }

    /// <summary>Each table of the books is made anew from its rows: no trigger, key or check comes along.</summary>
    private static async Task TakeGuardsAwayAsync(TraceabilityDb db, DatabaseProvider provider)
    {
        string cascade = provider == DatabaseProvider.Sqlite ? "" : " cascade";
        await db.Database.OpenConnectionAsync();
        if (provider == DatabaseProvider.Sqlite) await db.Database.ExecuteSqlRawAsync("pragma foreign_keys = off");
        foreach (string table in (string[])["ledger_entry", "movement_line", "movement", "daily_seal"])
        {
            await db.Database.ExecuteSqlRawAsync(
                $"create table forged as select * from {table}; drop table {table}{cascade};"
                + $" alter table forged rename to {table}");
        }
    }
}
