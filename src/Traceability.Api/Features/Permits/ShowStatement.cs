using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using MiniExcelLibs;
using Traceability.Api.Language;
using Traceability.Api.Security;
using Traceability.Db;
using Traceability.Db.Watch;
using Traceability.Domain;
using Traceability.Domain.Catalogue;
using Traceability.Domain.Ledger;
using Traceability.Domain.Parties;
using Traceability.Domain.Permits;

namespace Traceability.Api.Features.Permits;

/// <summary>
/// 核销单: what a permit granted and what became of it, movement by movement. For its holder and authorities.
/// </summary>
public static class ShowStatement
{
    private const string Xlsx = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    public static async Task<Results<Ok<StatementAnswer>, NotFound>> Handle(
        string number, TraceabilityDb db, PermitStatementReader reader, CurrentPerson person, TimeProvider clock,
        CancellationToken cancellationToken) =>
        await ReadAsync(number, db, reader, person, clock, cancellationToken) is { } statement
            ? TypedResults.Ok(statement) : TypedResults.NotFound();

    /// <summary>The same as a workbook, to be printed and filed.</summary>
    public static async Task<Results<FileStreamHttpResult, NotFound>> HandleWorkbook(
        string number, TraceabilityDb db, PermitStatementReader reader, CurrentPerson person, TimeProvider clock,
        CancellationToken cancellationToken)
    {
        if (await ReadAsync(number, db, reader, person, clock, cancellationToken) is not { } statement)
            return TypedResults.NotFound();
        MemoryStream workbook = new();
        await workbook.SaveAsAsync(StatementSheet.Of(statement), cancellationToken: cancellationToken);
        workbook.Position = 0;
        return TypedResults.File(workbook, Xlsx, "statement.xlsx");
    }

    private static async Task<StatementAnswer?> ReadAsync(
        string number, TraceabilityDb db, PermitStatementReader reader, CurrentPerson person, TimeProvider clock,
        CancellationToken cancellationToken)
    {
        Permit? permit = await Visibility.Permits(db, person).AsNoTracking()
            .FirstOrDefaultAsync(p => p.Number == number, cancellationToken);
        if (permit is null || !(person.IsRegulator || permit.Holder == person.Organisation)) return null;
        DateTime now = ChinaTime.ToMillisecond(clock.GetUtcNow().UtcDateTime);
        IReadOnlyList<PermitStatement> lines =
            await reader.OfAsync(permit.Id, now.AddMilliseconds(1), cancellationToken);
        IReadOnlyList<PermitBookEntry> book = await BookAsync(db, permit.Id, cancellationToken);
        Id<Organisation>[] parties = [.. lines.SelectMany(l => l.Citations)
            .SelectMany(c => new[] { c.Booker, c.Counterparty ?? c.Booker }).Append(permit.Holder).Distinct()];
        Dictionary<Id<Organisation>, string> names = await db.Organisations.AsNoTracking()
            .Where(o => parties.Contains(o.Id)).ToDictionaryAsync(o => o.Id, o => o.Name, cancellationToken);
        return new StatementAnswer(
            permit.Number, permit.Type, names[permit.Holder], permit.ValidFrom, permit.ValidTo, permit.Status, now,
            [.. lines.Select(l => StatementLine.Of(l, names, book))]);
    }

    /// <summary>What was granted, ordered, cancelled and closed, in book order.</summary>
    private static async Task<IReadOnlyList<PermitBookEntry>> BookAsync(
        TraceabilityDb db, Id<Permit> permit, CancellationToken cancellationToken)
    {
        var rows = await (
            from line in db.PermitLines
            where line.Permit == permit
            // By the accounts of the line: from there an index leads on, however long the books are.
            join account in db.Accounts on line.Id equals account.Commodity
            join entry in db.LedgerEntries on account.Id equals entry.Account
            join moved in db.MovementLines on entry.Line equals moved.Id
            join movement in db.Movements on moved.Movement equals movement.Id
            where movement.Kind == MovementKind.PermitGranted || movement.Kind == MovementKind.PermitClosed
                || movement.Kind == MovementKind.Order || movement.Kind == MovementKind.OrderCancelled
            orderby movement.Id, moved.Id
            select new
            {
                line.Substance,
                movement.Id,
                movement.RequestId,
                movement.Kind,
                movement.OccurredAt,
                moved.Quantity,
                IsReversed = db.Movements.Any(r => r.Reverses == movement.Id),
            }).ToListAsync(cancellationToken);
        return [.. rows.GroupBy(r => (r.Id, r.Substance)).Select(g => g.First()).Select(r => new PermitBookEntry(
            r.Substance, r.RequestId, Tongue.Say(r.Kind.Zh(), r.Kind.En()), ChinaTime.DayOf(r.OccurredAt), r.Quantity,
            r.IsReversed))];
    }
}

/// <summary>核销单.</summary>
/// <param name="AsOf">UTC.</param>
public sealed record StatementAnswer(
    string Number, string Type, string Holder, DateOnly ValidFrom, DateOnly ValidTo, PermitStatus Status,
    DateTime AsOf, IReadOnlyList<StatementLine> Lines);

/// <summary>One line in base units; without substance: goods that are on no line of the permit.</summary>
public sealed record StatementLine(
    string? Substance, string Unit, long? Granted, long Available, long Reserved, long Used, long Forfeited,
    IReadOnlyList<PermitBookEntry> Book, IReadOnlyList<StatementEntry> Movements)
{
    internal static StatementLine Of(
        PermitStatement s, IReadOnlyDictionary<Id<Organisation>, string> names,
        IReadOnlyList<PermitBookEntry> book) => new(
        s.Line?.Substance,
        UnitName.Of(s.Line?.Unit ?? BaseUnit.Milligram),
        s.Line?.Quantity,
        s.Available,
        s.Reserved,
        s.Used,
        s.Forfeited,
        [.. book.Where(b => b.Substance == s.Line?.Substance)],
        [.. s.Citations.Where(c => c.Units > 0).Select(c => new StatementEntry(
            c.RequestId, Tongue.Say(c.Kind.Zh(), c.Kind.En()), c.Day, names[c.Booker],
            c.Counterparty is { } other ? names[other] : null, c.Units, c.IsReversed))]);
}

/// <summary>A grant, an order, a cancellation or the end of the permit.</summary>
/// <param name="Day">Asia/Shanghai.</param>
/// <param name="Units">Base units of the line.</param>
public sealed record PermitBookEntry(
    string Substance, string RequestId, string Kind, DateOnly Day, long Units, bool IsReversed);

/// <summary>A movement of goods that cites the permit.</summary>
/// <param name="Day">Asia/Shanghai.</param>
/// <param name="Units">Base units of the line.</param>
public sealed record StatementEntry(
    string RequestId, string Kind, DateOnly Day, string Booker, string? Counterparty, long Units, bool IsReversed);
