using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Traceability.Db.Ledger;
using Traceability.Domain;
using Traceability.Domain.Ledger;
using Traceability.Domain.Oversight;
using Traceability.Domain.Parties;
using Traceability.Domain.Permits;
using Traceability.Domain.Permits.Applications;
using Traceability.Testing;

namespace Traceability.Db.Tests.Ledger;

#pragma warning disable EF1002 // The forger writes his own SQL.

/// <summary>
/// Somebody with the database's own password tries to forge the books. The database must refuse, or the proof must
/// see it.
/// </summary>
public sealed class HostileWritesTests
{
    private const string Columns =
        "account, seq, previous_seq, line, side, quantity, balance_before, balance_after, is_boundary, hash";

    // {a}: the on-hand account of 100 at seq 1, {l}: a line of 7 that has no entries yet on that account.
    [Theory]
    [DatabaseData("a wrong balance", "({a}, 2, 1, {l}, -1, 7, 100, 92, 0, {h})")]
    [DatabaseData("a forged before", "({a}, 2, 1, {l}, -1, 7, 500, 493, 0, {h})")]
    [DatabaseData("a second beginning", "({a}, 2, null, {l}, 1, 7, 0, 7, 0, {h})")]
    [DatabaseData("a gap", "({a}, 3, 2, {l}, -1, 7, 100, 93, 0, {h})")]
    [DatabaseData("a fork", "({a}, 1, null, {l}, 1, 7, 0, 7, 0, {h})")]
    [DatabaseData("a lie about the boundary", "({a}, 2, 1, {l}, -1, 7, 100, 93, 1, {h})")]
    [DatabaseData("another quantity than the line's", "({a}, 2, 1, {l}, -1, 8, 100, 92, 0, {h})")]
    [DatabaseData("a side that is neither in nor out", "({a}, 2, 1, {l}, -2, 7, 100, 86, 0, {h})")]
    public async Task A_forged_entry_is_refused(TestDatabase database, string what, string values)
    {
        await using Bench bench = await Bench.OpenAsync(database);
        (long account, long line) = await BareLineAsync(bench, 7);
        string hash = database.Provider == Providers.DatabaseProvider.Sqlite ? "x'00'" : "'\\x00'";
        string row = values.Replace("{a}", $"{account}", StringComparison.Ordinal)
            .Replace("{l}", $"{line}", StringComparison.Ordinal).Replace("{h}", hash, StringComparison.Ordinal);
        using TraceabilityDb db = bench.Db();
        Exception refused = Assert.ThrowsAny<DbException>(
            () => db.Database.ExecuteSqlRaw($"insert into ledger_entry ({Columns}) values {row}"));
        Assert.False(string.IsNullOrEmpty(refused.Message), what);
    }

    [Theory, DatabaseData]
    public async Task A_negative_balance_is_refused(TestDatabase database)
    {
        await using Bench bench = await Bench.OpenAsync(database);
        (long account, long line) = await BareLineAsync(bench, 107);
        string hash = database.Provider == Providers.DatabaseProvider.Sqlite ? "x'00'" : "'\\x00'";
        using TraceabilityDb db = bench.Db();
        Assert.ThrowsAny<DbException>(() => db.Database.ExecuteSqlRaw(
            $"insert into ledger_entry ({Columns}) values ({account}, 2, 1, {line}, -1, 107, 100, -7, 0, {hash})"));
    }

    [Theory]
    [DatabaseData("update ledger_entry set balance_after = balance_after")]
    [DatabaseData("delete from ledger_entry")]
    [DatabaseData("update movement set reason = 'x'")]
    [DatabaseData("delete from movement")]
    [DatabaseData("update movement_line set quantity = quantity")]
    [DatabaseData("delete from movement_line")]
    [DatabaseData("update account set owner = owner")]
    [DatabaseData("delete from account")]
    public async Task History_cannot_be_rewritten(TestDatabase database, string statement)
    {
        await using Bench bench = await Bench.OpenAsync(database);
        await bench.MustAsync(MovementKind.Production, [Bench.Item(100)]);
        using TraceabilityDb db = bench.Db();
        Assert.ThrowsAny<DbException>(() => db.Database.ExecuteSqlRaw(statement));
    }

    [Theory]
    [DatabaseData("update duty_filing set content = '[]'")]
    [DatabaseData("delete from duty_filing")]
    public async Task What_was_filed_cannot_be_rewritten(TestDatabase database, string statement)
    {
        await using Bench bench = await Bench.OpenAsync(database);
        using TraceabilityDb db = bench.Db();
        db.DutyFilings.Add(new DutyFiling
        {
            Id = bench.Ids.Next<DutyFiling>(),
            Organisation = db.Organisations.First(o => o.Code == Bench.PlantA).Id,
            Rule = "R-038",
            Period = "2025",
            From = new DateOnly(2025, 1, 1),
            To = new DateOnly(2025, 12, 31),
            DueOn = new DateOnly(2026, 3, 31),
            FiledAt = Bench.Start,
            FiledBy = "bench",
            Content = "[]",
            ContentHash = new byte[32],
        });
        db.SaveChanges();
        Assert.ThrowsAny<DbException>(() => db.Database.ExecuteSqlRaw(statement));
    }

    [Theory]
    [DatabaseData("update alert_event set text = 'x'")]
    [DatabaseData("delete from alert_event")]
    [DatabaseData("update alert_paper set file_name = 'x'")]
    [DatabaseData("delete from alert_paper")]
    public async Task What_was_done_and_said_about_an_alert_cannot_be_rewritten(
        TestDatabase database, string statement)
    {
        await using Bench bench = await Bench.OpenAsync(database);
        using TraceabilityDb db = bench.Db();
        Id<Organisation> unit = db.Organisations.First(o => o.Code == Bench.PlantA).Id;
        Alert alert = new()
        {
            Id = bench.Ids.Next<Alert>(), Rule = "R-063", Subject = "S", Period = "", Organisation = unit,
            Level = AlertLevel.Notice, MessageZh = "某", MessageEn = "x", Evidence = "",
            FirstSeenOn = new DateOnly(2026, 1, 1), RaisedAt = Bench.Start,
        };
        db.AddRange(
            alert,
            new AlertEvent
            {
                Alert = alert.Id, Number = 1, Act = AlertAct.Answer, Before = AlertState.Open,
                After = AlertState.Acknowledged, Text = "说明", Organisation = unit, By = "T", At = Bench.Start,
            },
            new AlertPaper
            {
                Id = bench.Ids.Next<AlertPaper>(), Alert = alert.Id, Organisation = unit, FileName = "a.pdf",
                ContentType = "application/pdf", Hash = new byte[32], Content = [1], AddedAt = Bench.Start,
                AddedBy = "T",
            });
        db.SaveChanges();
        Assert.ThrowsAny<DbException>(() => db.Database.ExecuteSqlRaw(statement));
    }

    [Theory]
    [DatabaseData("update application_event set reason = 'x'")]
    [DatabaseData("delete from application_event")]
    [DatabaseData("update application_paper set kind = 'other'")]
    [DatabaseData("delete from application_paper")]
    public async Task The_course_and_the_papers_of_an_application_cannot_be_rewritten(
        TestDatabase database, string statement)
    {
        await using Bench bench = await Bench.OpenAsync(database);
        using TraceabilityDb db = bench.Db();
        Permit permit = db.Permits.Single();
        PermitApplication application = new()
        {
            Id = bench.Ids.Next<PermitApplication>(), Number = "SQ-1", RequestId = "R", Kind = ApplicationKind.New,
            Type = permit.Type, Applicant = permit.Holder, Agency = permit.IssuedBy, ValidFrom = permit.ValidFrom,
            ValidTo = permit.ValidTo, SingleUse = false, Purpose = "试验", CreatedAt = Bench.Start, CreatedBy = "T",
        };
        db.AddRange(
            application,
            new ApplicationEvent
            {
                Application = application.Id, Number = 1, Act = ApplicationAct.Submit,
                Before = ApplicationState.Draft, After = ApplicationState.Submitted,
                Organisation = permit.Holder, By = "T", At = Bench.Start,
            },
            new ApplicationPaper
            {
                Id = bench.Ids.Next<ApplicationPaper>(), Application = application.Id, Kind = "scan",
                FileName = "a.pdf", ContentType = "application/pdf", Hash = new byte[32], Content = [1],
                AddedAt = Bench.Start, AddedBy = "T",
            });
        db.SaveChanges();
        Assert.ThrowsAny<DbException>(() => db.Database.ExecuteSqlRaw(statement));
    }

    [Theory]
    [DatabaseData("update permit_event set reason = 'x'")]
    [DatabaseData("update permit_event set number = number")]
    [DatabaseData("delete from permit_event")]
    public async Task What_was_done_to_a_permit_cannot_be_rewritten(TestDatabase database, string statement)
    {
        await using Bench bench = await Bench.OpenAsync(database);
        using TraceabilityDb db = bench.Db();
        Permit permit = db.Permits.Single();
        db.PermitEvents.Add(new PermitEvent
        {
            Permit = permit.Id, Number = 1, Act = PermitAct.Suspend, Before = PermitStatus.Valid,
            After = PermitStatus.Suspended, Reason = "抽查", Agency = permit.IssuedBy, By = "officer", At = Bench.Start,
        });
        await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        Assert.ThrowsAny<DbException>(() => db.Database.ExecuteSqlRaw(statement));
        Assert.Equal("抽查", Assert.Single(db.PermitEvents.AsNoTracking()).Reason);
    }

    [Theory]
    [DatabaseData("update daily_seal set movements = 0")]
    [DatabaseData("delete from daily_seal")]
    public async Task A_seal_cannot_be_rewritten(TestDatabase database, string statement)
    {
        await using Bench bench = await Bench.OpenAsync(database);
        await bench.MustAsync(MovementKind.Production, [Bench.Item(100)]);
        using TraceabilityDb db = bench.Db();
        DateTime posted = db.Movements.Single().PostedAt;
        await new DaySeals(bench.Factory).SealUntilAsync(
            ChinaTime.DayOf(posted), posted, TestContext.Current.CancellationToken);
        Assert.ThrowsAny<DbException>(() => db.Database.ExecuteSqlRaw(statement));
        Assert.Equal(1, Assert.Single(db.DailySeals.AsNoTracking()).Movements);
    }

    [Theory, DatabaseData]
    public async Task A_line_with_one_half_only_is_seen_by_the_proof(TestDatabase database)
    {
        await using Bench bench = await Bench.OpenAsync(database);
        (long account, long line) = await BareLineAsync(bench, 7);
        string hash = database.Provider == Providers.DatabaseProvider.Sqlite ? "x'00'" : "'\\x00'";
        using TraceabilityDb db = bench.Db();
        db.Database.ExecuteSqlRaw(
            $"insert into ledger_entry ({Columns}) values ({account}, 2, 1, {line}, -1, 7, 100, 93, 0, {hash})");
        db.Database.ExecuteSqlRaw($"update account set entries = 2 where id = {account}");
        ProofReport report = new LedgerProof(bench.Factory).Prove(null, CancellationToken.None);
        Assert.Contains(report.FirstFaults, f => f.Contains("1 halves", StringComparison.Ordinal));
        Assert.Contains(report.FirstFaults, f => f.Contains("all accounts together hold -7", StringComparison.Ordinal));
        Assert.Contains(report.FirstFaults, f => f.Contains("hash does not fit", StringComparison.Ordinal));
        Assert.EndsWith($"{report.Faults} faults", report.LastLine, StringComparison.Ordinal);
    }

    [Theory, DatabaseData]
    public async Task The_application_itself_cannot_update_a_movement(TestDatabase database)
    {
        await using Bench bench = await Bench.OpenAsync(database);
        await bench.MustAsync(MovementKind.Production, [Bench.Item(100)]);
        using TraceabilityDb db = bench.Db();
        Movement movement = db.Movements.Single();
        db.Entry(movement).State = EntityState.Modified;
        InvalidOperationException refused = Assert.Throws<InvalidOperationException>(() => db.SaveChanges());
        Assert.Contains("append-only", refused.Message, StringComparison.Ordinal);
    }

    /// <summary>
    /// 100 on hand, and a movement line of so many units on that account that has no entries: what a forger would
    /// start from.
    /// </summary>
    private static async Task<(long Account, long Line)> BareLineAsync(Bench bench, long units)
    {
        await bench.MustAsync(MovementKind.Production, [Bench.Item(100)]);
        using TraceabilityDb db = bench.Db();
        Account held = db.Accounts.Single(a => a.Kind == AccountKind.OnHand);
        Account origin = db.Accounts.Single(a => a.Kind == AccountKind.Origin);
        Movement movement = db.Movements.Single();
        MovementLine line = new(movement.Id, 99, -1, held.Id, origin.Id, held.Commodity, new Quantity(units), null);
        db.Add(line);
        await db.SaveChangesAsync();
        return (held.Id.Value, line.Id.Value);
    }
}
