using Microsoft.EntityFrameworkCore;
using Traceability.Api.Language;
using Traceability.Api.Security;
using Traceability.Db;
using Traceability.Db.Ledger;
using Traceability.Db.Trace;
using Traceability.Domain;
using Traceability.Domain.Catalogue;
using Traceability.Domain.Ledger;
using Traceability.Domain.Parties;
using Traceability.Domain.Permits;

namespace Traceability.Api.Features.Movements;

public sealed partial class FormReader
{
    /// <summary>
    /// A permit that the form names, with what is left of it: one's own, or one already drawn on in one's own books.
    /// </summary>
    public async Task<PermitLeft?> PermitAsync(
        CurrentPerson person, string? number, CancellationToken cancellationToken)
    {
        if (string.IsNullOrWhiteSpace(number)) return null;
        await using TraceabilityDb db = factory.CreateDbContext();
        Permit? permit = await Visibility.PermitsToDraw(db, person).AsNoTracking().Include(p => p.Lines)
            .FirstOrDefaultAsync(p => p.Number == number, cancellationToken);
        if (permit is null) return null;
        Id<Commodity>[] lines = [.. permit.Lines.Select(l => l.Id)];
        string[] codes = [.. permit.Lines.Select(l => l.Substance)];
        List<AccountBalance> balances = await db.Accounts.AsNoTracking().Where(a => lines.Contains(a.Commodity))
            .WithBalance(db).ToListAsync(cancellationToken);
        Dictionary<string, string> names = await db.Substances.AsNoTracking().Where(s => codes.Contains(s.Code))
            .ToDictionaryAsync(s => s.Code, s => Tongue.Say(s.NameZh, s.NameEn), cancellationToken);
        long Of(PermitLine line, AccountKind kind) => balances
            .Where(b => b.Account.Commodity == line.Id && b.Account.Kind == kind).Sum(b => b.Balance);
        return new PermitLeft(permit.Number, permit.ValidFrom, permit.ValidTo, permit.SingleUse,
        [
            .. permit.Lines.Where(l => l.Quantity > 0).Select(l => new PermitLineLeft(
                l, names.GetValueOrDefault(l.Substance, l.Substance), Of(l, AccountKind.Available),
                Of(l, AccountKind.Reserved), Of(l, AccountKind.Used))),
        ]);
    }

    /// <summary>What a label that was scanned says of its goods; null when one may not see it.</summary>
    public async Task<ScannedGoods?> PackageAsync(
        CurrentPerson person, PackageCode code, CancellationToken cancellationToken)
    {
        await using TraceabilityDb db = factory.CreateDbContext();
        if (await CustodyReader.ReadAsync(db, code.Value, cancellationToken) is not { } custody) return null;
        Id<Package> package = custody.Package.Id;
        if (!await Visibility.Packages(db, person).AnyAsync(p => p.Id == package, cancellationToken)) return null;
        string? site = null;
        if (custody.Held is { Kind: AccountKind.OnHand } held)
        {
            Id<Site> holder = new(held.Holder);
            site = await db.Sites.Where(s => s.Id == holder).Select(s => s.Code)
                .FirstOrDefaultAsync(cancellationToken);
        }

        return new ScannedGoods(code.Value, custody.Product, custody.Lot?.Number, custody.Balance,
            custody.Held?.Kind, site, custody.Recall?.Reason);
    }

    /// <summary>What a movement of this kind may answer, newest first.</summary>
    private static async Task<IReadOnlyList<Choice>> ReferencesAsync(
        TraceabilityDb db, CurrentPerson person, MovementKind kind, CancellationToken cancellationToken)
    {
        Id<Organisation> own = person.Organisation;
        IQueryable<Movement> seen = Visibility.Movements(db, person).AsNoTracking();
        IQueryable<Movement>? answered = kind switch
        {
            MovementKind.Dispatch or MovementKind.Title =>
                seen.Where(m => m.Kind == MovementKind.Order && m.Counterparty == own
                    && !db.Movements.Any(d => d.RefersTo == m.Id || d.Reverses == m.Id)),
            MovementKind.OrderCancelled => seen.Where(m => m.Kind == MovementKind.Order && m.Organisation == own
                && !db.Movements.Any(d => d.RefersTo == m.Id || d.Reverses == m.Id)),
            MovementKind.Receipt => Underway(db, seen.Where(m => m.Counterparty == own)),
            MovementKind.Loss => Underway(db, seen.Where(m => m.Organisation == own)),
            MovementKind.Recovery => seen.Where(m => m.Kind == MovementKind.Loss && m.Organisation == own),
            MovementKind.Release or MovementKind.Destruction =>
                seen.Where(m => m.Kind == MovementKind.Seizure && m.Organisation == own),
            MovementKind.Reversal => seen.Where(m => m.Organisation == own && m.Kind != MovementKind.Reversal
                && !db.Movements.Any(r => r.Reverses == m.Id)),
            MovementKind.Opening or MovementKind.Production or MovementKind.Import or MovementKind.Harvest
                or MovementKind.Purchase or MovementKind.Move or MovementKind.Consumption
                or MovementKind.Transformation or MovementKind.Pack or MovementKind.Unpack or MovementKind.Dispense
                or MovementKind.StockCount or MovementKind.Seizure or MovementKind.Export or MovementKind.Departed
                or MovementKind.Order or MovementKind.PermitGranted or MovementKind.PermitClosed => null,
        };
        if (answered is null) return [];
        var rows = await (
            from m in answered.OrderByDescending(m => m.Id).Take(ChoicesMost)
            join o in db.Organisations on m.Organisation equals o.Id
            join c in db.Organisations on m.Counterparty equals c.Id into others
            from other in others.DefaultIfEmpty()
            orderby m.Id descending
            select new { m.RequestId, m.Kind, m.OccurredAt, Booker = o.Name, Other = other!.Name, m.Organisation })
            .ToListAsync(cancellationToken);
        return [.. rows.Select(r => new Choice(r.RequestId, $"{ChinaTime.Show(r.OccurredAt)} "
            + $"{Tongue.Say(r.Kind.Zh(), r.Kind.En())} {(r.Organisation == own ? r.Other : r.Booker)}"))];
    }

    /// <summary>Dispatches of which something is still in transit.</summary>
    private static IQueryable<Movement> Underway(TraceabilityDb db, IQueryable<Movement> movements) =>
        movements.Where(m => m.Kind == MovementKind.Dispatch && db.MovementLines.Any(l => l.Movement == m.Id
            && db.Accounts.Any(a => a.Id == l.To && a.Kind == AccountKind.InTransit
                && db.LedgerEntries.Any(e => e.Account == a.Id && e.Seq == a.Entries && e.After > 0))));
}

/// <summary>A permit with what is left of each line.</summary>
public sealed record PermitLeft(
    string Number, DateOnly ValidFrom, DateOnly ValidTo, bool SingleUse, IReadOnlyList<PermitLineLeft> Lines);

/// <summary>One substance of a permit; base units of its line.</summary>
public sealed record PermitLineLeft(PermitLine Line, string Substance, long Available, long Reserved, long Used);

/// <summary>What a scanned package holds, where.</summary>
public sealed record ScannedGoods(
    string Code, Product? Product, string? Lot, long Balance, AccountKind? State, string? Site, string? Recall);
