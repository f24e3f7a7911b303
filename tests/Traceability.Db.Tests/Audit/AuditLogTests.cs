using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Traceability.Db.Audit;
using Traceability.Db.Providers;
using Traceability.Domain.Oversight;
using Traceability.Testing;

namespace Traceability.Db.Tests.Audit;

#pragma warning disable EF1002 // The forger writes his own SQL.

/// <summary>The audit log only grows; whoever gets past the database's guards is seen by the chain.</summary>
public sealed class AuditLogTests
{
    private const string Columns =
        "number, previous, at, kind, method, route, status, previous_hash, hash";

    private static readonly DateTime At = new(2026, 11, 29, 8, 0, 0, DateTimeKind.Utc);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [DatabaseData("update audit_entry set status = 200")]
    [DatabaseData("delete from audit_entry")]
    [DatabaseData("delete from audit_entry where number = 3")]
    public async Task A_line_can_be_neither_changed_nor_deleted(TestDatabase database, string statement)
    {
        TraceabilityDbFactory factory = await WrittenAsync(database);
        await using TraceabilityDb db = factory.CreateDbContext();
        Assert.ThrowsAny<DbException>(() => db.Database.ExecuteSqlRaw(statement));
    }

    [Theory]
    [DatabaseData("a gap", "5, 4")]
    [DatabaseData("a gap that skips its predecessor", "5, 3")]
    [DatabaseData("a second beginning", "1, null")]
    [DatabaseData("a beginning elsewhere", "9, null")]
    [DatabaseData("a fork", "3, 2")]
    public async Task A_line_out_of_order_is_refused(TestDatabase database, string what, string place)
    {
        TraceabilityDbFactory factory = await WrittenAsync(database);
        await using TraceabilityDb db = factory.CreateDbContext();
        string hash = database.Provider == DatabaseProvider.Sqlite ? "x'00'" : "'\\x00'";
        string at = database.Provider == DatabaseProvider.Sqlite ? "0" : "now()";
        Exception refused = Assert.ThrowsAny<DbException>(() => db.Database.ExecuteSqlRaw(
            $"insert into audit_entry ({Columns}) values ({place}, {at}, 1, 'POST', '/x', 200, {hash}, {hash})"));
        Assert.False(string.IsNullOrEmpty(refused.Message), what);
    }

    [Theory]
    [DatabaseData]
    public async Task A_forged_line_at_the_end_is_seen_by_the_chain(TestDatabase database)
    {
        TraceabilityDbFactory factory = await WrittenAsync(database);
        await using TraceabilityDb db = factory.CreateDbContext();
        string hash = database.Provider == DatabaseProvider.Sqlite ? "x'00'" : "'\\x00'";
        string at = database.Provider == DatabaseProvider.Sqlite ? "0" : "now()";
        await db.Database.ExecuteSqlRawAsync(
            $"insert into audit_entry ({Columns}) values (4, 3, {at}, 1, 'POST', '/x', 200, {hash}, {hash})",
            Cancellation);
        AuditReport report = await new AuditProof(factory).CheckAsync(null, Cancellation);
        Assert.Equal(
            ["audit 4: does not follow the line before it", "audit 4: line was changed"], report.Faults);
    }

    [Fact]
    public async Task Whoever_drops_the_triggers_first_is_seen_by_the_chain_or_by_a_head_kept_elsewhere()
    {
        await using TestDatabase database = TestDatabase.NewSqlite();
        TraceabilityDbFactory factory = await WrittenAsync(database);
        AuditProof proof = new(factory);
        AuditHead kept = (await proof.CheckAsync(null, Cancellation)).Head;
        await using TraceabilityDb db = factory.CreateDbContext();
        await db.Database.ExecuteSqlRawAsync(
            "drop trigger audit_entry_no_update; drop trigger audit_entry_no_delete; "
            + "update audit_entry set status = 403 where number = 2; delete from audit_entry where number = 3",
            Cancellation);
        Assert.Equal(["audit 2: line was changed"], (await proof.CheckAsync(null, Cancellation)).Faults);
        Assert.Equal(
            ["audit 2: line was changed", "audit 3: the head that was kept is gone"],
            (await proof.CheckAsync(kept, Cancellation)).Faults);
    }

    [Fact]
    public async Task A_line_that_is_put_over_another_is_seen_by_the_chain()
    {
        await using TestDatabase database = TestDatabase.NewSqlite();
        TraceabilityDbFactory factory = await WrittenAsync(database);
        await using TraceabilityDb db = factory.CreateDbContext();
        try
        {
            await db.Database.ExecuteSqlRawAsync(
                $"insert or replace into audit_entry ({Columns}) values (2, 1, 0, 1, 'GET', '/y', 200, x'00', x'00')",
                Cancellation);
        }
        catch (DbException)
        {
            // The line after it holds it: so much the better.
            return;
        }

        Assert.NotEmpty((await new AuditProof(factory).CheckAsync(null, Cancellation)).Faults);
    }

    [Theory]
    [DatabaseData]
    public async Task Two_servers_that_write_at_once_make_one_chain(TestDatabase database)
    {
        TraceabilityDbFactory factory = await database.OpenAsync();
        using AuditLog one = new(factory), other = new(factory);
        await Task.WhenAll(Enumerable.Range(0, 20).Select(
            i => (i % 2 == 0 ? one : other).WriteAsync(Fact(i), Cancellation)));
        AuditReport report = await new AuditProof(factory).CheckAsync(null, Cancellation);
        Assert.Empty(report.Faults);
        Assert.Equal(20, report.Lines);
    }

    [Theory]
    [DatabaseData("update setting set text = '1'")]
    [DatabaseData("delete from setting")]
    public async Task A_setting_is_not_rewritten(TestDatabase database, string statement)
    {
        TraceabilityDbFactory factory = await database.OpenAsync();
        await using TraceabilityDb db = factory.CreateDbContext();
        db.Settings.Add(new Setting
        {
            Name = SettingNames.CountGraceDays, EffectiveFrom = new DateOnly(2026, 1, 1), Text = "45",
        });
        await db.SaveChangesAsync(Cancellation);
        Assert.ThrowsAny<DbException>(() => db.Database.ExecuteSqlRaw(statement));
    }

    private static async Task<TraceabilityDbFactory> WrittenAsync(TestDatabase database)
    {
        TraceabilityDbFactory factory = await database.OpenAsync();
        using AuditLog log = new(factory);
        for (int i = 0; i < 3; i++) await log.WriteAsync(Fact(i), Cancellation);
        AuditReport report = await new AuditProof(factory).CheckAsync(null, Cancellation);
        Assert.Empty(report.Faults);
        Assert.Equal(3, report.Lines);
        return factory;
    }

    private static AuditFact Fact(int i) => new(
        At.AddSeconds(i), AuditKind.Act, $"user-{i}", null, "POST", "/api/permits/{number}/revoke", $"number=P-{i}",
        200, i == 1 ? null : new byte[32], "203.0.113.0/24");
}
