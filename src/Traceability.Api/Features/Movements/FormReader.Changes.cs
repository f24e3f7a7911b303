using Microsoft.EntityFrameworkCore;
using Traceability.Api.Language;
using Traceability.Api.Security;
using Traceability.Db;
using Traceability.Domain;
using Traceability.Domain.Ledger;

namespace Traceability.Api.Features.Movements;

public sealed partial class FormReader
{
    private const int ChangesMost = 200;

    /// <summary>What a movement changed on the accounts one may see, each before and after.</summary>
    public async Task<IReadOnlyList<BalanceChange>> ChangesAsync(
        CurrentPerson person, Id<Movement> movement, CancellationToken cancellationToken)
    {
        await using TraceabilityDb db = factory.CreateDbContext();
        var rows = await (
            from line in db.MovementLines.AsNoTracking()
            where line.Movement == movement
            join entry in db.LedgerEntries on line.Id equals entry.Line
            join account in Visibility.Accounts(db, person) on entry.Account equals account.Id
            where !account.IsBoundary
            join l in db.Lots on account.Commodity equals l.Id into lots
            from lot in lots.DefaultIfEmpty()
            join p in db.Products on lot!.Product equals p.Id into products
            from product in products.DefaultIfEmpty()
            join x in db.PermitLines on account.Commodity equals x.Id into papers
            from paper in papers.DefaultIfEmpty()
            join s in db.Substances on paper!.Substance equals s.Code into substances
            from substance in substances.DefaultIfEmpty()
            join k in db.Packages on account.Package equals k.Id into packages
            from package in packages.DefaultIfEmpty()
            orderby line.Id, entry.Side
            select new
            {
                account.Id, account.Kind, entry.Seq, entry.Before, entry.After, Product = product!.Name,
                ProductUnit = (BaseUnit?)product.BaseUnit, PaperUnit = (BaseUnit?)paper!.Unit,
                Zh = substance!.NameZh, En = substance.NameEn, Lot = lot!.Number, Package = package!.Code,
            }).Take(ChangesMost).ToListAsync(cancellationToken);
        return [.. rows.GroupBy(r => r.Id).Select(g =>
        {
            var first = g.MinBy(r => r.Seq)!;
            var last = g.MaxBy(r => r.Seq)!;
            return new BalanceChange(
                first.Kind, first.Product ?? Tongue.Say(first.Zh ?? "", first.En ?? ""), first.Lot, first.Package,
                first.ProductUnit ?? first.PaperUnit ?? BaseUnit.Milligram, first.Before, last.After);
        })];
    }
}

/// <summary>An account before and after a movement, in base units.</summary>
public sealed record BalanceChange(
    AccountKind State, string Goods, string? Lot, string? Package, BaseUnit Unit, long Before, long After);
