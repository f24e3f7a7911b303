using Traceability.Db.Ledger;
using Traceability.Domain;
using Traceability.Domain.Catalogue;
using Traceability.Domain.Ledger;
using Traceability.Domain.Movements;
using Traceability.Domain.Oversight;

namespace Traceability.Db.Facts;

/// <summary>
/// Turns an accepted draft into what the ledger store takes: the voucher, its steps, and the rows that come into being
/// with it.
/// </summary>
public static class PostingForm
{
    public static PostingRequest Of(MovementDraft draft, BookFacts facts, Id<Movement> id, DateTime now, EnteredBy hand)
    {
        Movement movement = MovementForm.Fill(draft, facts, id, now, hand);
        return new PostingRequest(new Posting(movement, [.. draft.Steps(facts)]), New(draft, facts, movement));
    }

    private static NewRows New(MovementDraft draft, BookFacts facts, Movement movement)
    {
        GoodsFacts[] newLots = [.. facts.Goods.Where(g => g.LotIsNew).DistinctBy(g => g.Lot)];
        return new NewRows
        {
            Commodities = [.. newLots.Select(g => new Commodity(g.Lot, Book.Stock, g.Product.BaseUnit))],
            Lots = [.. newLots.Select(g => NewLot(g, facts))],
            Packages = [.. facts.Goods.Where(g => g.PackageIsNew).DistinctBy(g => g.Package)
                .Select(g => NewPackage(g, facts, movement))],
            Consignment = draft.Kind == MovementKind.Dispatch ? NewConsignment(facts, movement) : null,
            SourceRows = [.. Rows(draft, facts, movement)],
            Counted = draft.Kind == MovementKind.StockCount ? [.. Counted(facts, movement)] : [],
            Parents = [.. Parents(draft, facts)],
        };
    }

    private static Lot NewLot(GoodsFacts goods, BookFacts facts) => new()
    {
        Id = goods.Lot,
        Product = goods.Product.Id,
        Number = goods.Claim.Lot,
        OpenedBy = facts.Organisation.Id,
    };

    private static Package NewPackage(GoodsFacts goods, BookFacts facts, Movement movement)
    {
        bool outer = goods.InnerPackage is not null;
        return new Package
        {
            Id = goods.Package!.Value,
            Code = goods.Claim.Package!,
            Product = outer ? null : goods.Product.Id,
            Lot = outer ? null : goods.Lot,
            IssuedBy = facts.Organisation.Id,
            CreatedAt = movement.RecordedAt,
        };
    }

    private static Consignment NewConsignment(BookFacts facts, Movement movement) => new()
    {
        Id = facts.NewConsignment!.Value,
        Dispatch = movement.Id,
        Shipper = facts.Organisation.Id,
        FromSite = facts.Site?.Id,
        Consignee = facts.Counterparty!.Id,
        ToSite = facts.CounterSite?.Id,
        Carrier = facts.Carrier?.Id,
        Vehicle = movement.Vehicle,
        Driver = facts.Driver?.Id,
        DepartedAt = movement.OccurredAt,
        PlannedArrival = movement.PlannedArrival,
    };

    private static IEnumerable<SourceRow> Rows(MovementDraft draft, BookFacts facts, Movement movement)
    {
        for (int i = 0; i < draft.Items.Count; i++)
        {
            if (draft.Items[i].Row is not { } row) continue;
            yield return new SourceRow
            {
                Movement = movement.Id,
                Item = i,
                RowId = row.RowId,
                Group = draft.Header.Group ?? "",
                OccurredAt = ChinaTime.ToMillisecond(row.OccurredAt),
                RecordedAt = ChinaTime.ToMillisecond(row.RecordedAt),
                AmountFen = row.AmountFen,
                TakenOverBy = facts.Goods[i].RowTakenOverBy,
                Reason = row.Reason,
                Note = row.Note,
            };
        }
    }

    private static IEnumerable<CountedStock> Counted(BookFacts facts, Movement movement) =>
        facts.Goods.Select(g => new CountedStock
        {
            Movement = movement.Id, Item = g.Item, Lot = g.Lot, Package = g.Package, Counted = g.Units,
        });

    private static IEnumerable<PackageParent> Parents(MovementDraft draft, BookFacts facts)
    {
        if (draft.Kind is not (MovementKind.Pack or MovementKind.Unpack)) yield break;
        foreach (GoodsFacts goods in facts.Goods.Where(g => g.InnerPackage is not null))
            yield return new PackageParent(goods.InnerPackage!.Value, draft.Kind == MovementKind.Pack
                ? goods.Package : null);
    }
}
