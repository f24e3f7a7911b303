using Microsoft.EntityFrameworkCore;
using Traceability.Domain;
using Traceability.Domain.Catalogue;
using Traceability.Domain.Ledger;
using Traceability.Domain.Movements;
using Traceability.Domain.Oversight;
using Traceability.Domain.Parties;
using Traceability.Domain.Permits;
using Traceability.Domain.Rules;

namespace Traceability.Db.Facts;

/// <summary>
/// What the gate rules ask beyond the books: the parties' permits, earlier use of the permits cited, a person's
/// purchases.
/// </summary>
public static class GateFactsReader
{
    private const string PotassiumPermanganate = "CN-P3-04";

    public static MovementFacts Read(TraceabilityDb db, MovementDraft draft, BookFacts book)
    {
        DateOnly day = ChinaTime.DayOf(draft.Header.OccurredAt);
        MovementFacts facts = new()
        {
            Draft = draft,
            Book = book,
            Day = day,
            KeyAreas = KeyAreas(db, day),
            BuyerPermits = [],
            SellerPermits = [],
            PurchasePermitUses = 0,
            TransportPermitUses = 0,
            PermanganateThisYearMg = 0,
        };
        bool controlled = book.Goods.Any(g => g.Substances.Count > 0);
        if (!controlled) return facts;
        List<PermitFacts> permits = PermitsOf(db, facts.Buyer, facts.Seller);
        return facts with
        {
            BuyerPermits = [.. permits.Where(p => p.Permit.Holder == facts.Buyer?.Id)],
            SellerPermits = [.. permits.Where(p => p.Permit.Holder == facts.Seller?.Id)],
            PurchasePermitUses = PurchaseUses(db, book, draft),
            TransportPermitUses = TransportUses(db, book),
            PermanganateThisYearMg = facts.BuyerIsNaturalPerson ? Permanganate(db, book.TakenOverBy!, day) : 0,
        };
    }

    private static HashSet<string> KeyAreas(TraceabilityDb db, DateOnly day)
    {
        string? text = db.Settings.AsNoTracking()
            .Where(s => s.Name == SettingNames.KeyAreas && s.EffectiveFrom <= day)
            .OrderByDescending(s => s.EffectiveFrom).Select(s => s.Text).FirstOrDefault();
        return text is null ? [] : [.. text.Split(';',
            StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)];
    }

    private static List<PermitFacts> PermitsOf(TraceabilityDb db, Organisation? buyer, Organisation? seller)
    {
        List<Id<Organisation>> holders = [.. new[] { buyer, seller }.OfType<Organisation>().Select(o => o.Id)];
        if (holders.Count == 0) return [];
        List<Permit> permits = [.. db.Permits.AsNoTracking().Include(p => p.Lines).Where(p =>
            holders.Contains(p.Holder))];
        return [.. permits.Select(p => new PermitFacts(p, [.. p.Lines.Select(l => new PermitLineFacts(l, 0, 0, 0))]))];
    }

    private static int PurchaseUses(TraceabilityDb db, BookFacts book, MovementDraft draft)
    {
        if (book.PurchasePermit is not { Permit.SingleUse: true } permit) return 0;
        Id<Movement>? answered = book.Referred?.Movement.Id;
        return db.Movements.Count(m => m.PurchasePermit == permit.Permit.Id
            && (m.Kind == MovementKind.Order || m.Kind == MovementKind.Dispatch || m.Kind == MovementKind.Purchase
                || m.Kind == MovementKind.Title || m.Kind == MovementKind.Departed || m.Kind == MovementKind.Import
                || m.Kind == MovementKind.Export)
            && m.Id != answered
            && (m.RefersTo == null || m.RefersTo != answered || draft.Kind == MovementKind.Order)
            && !db.Movements.Any(r => r.Reverses == m.Id));
    }

    private static int TransportUses(TraceabilityDb db, BookFacts book)
    {
        if (book.TransportPermit is not { Permit.SingleUse: true } permit) return 0;
        return db.Movements.Count(m => m.TransportPermit == permit.Permit.Id && m.Kind == MovementKind.Dispatch
            && !db.Movements.Any(r => r.Reverses == m.Id));
    }

    private static long Permanganate(TraceabilityDb db, Person buyer, DateOnly day)
    {
        DateTime from = ChinaTime.StartOf(new DateOnly(day.Year, 1, 1));
        DateTime to = ChinaTime.StartOf(new DateOnly(day.Year + 1, 1, 1));
        var sold = (from movement in db.Movements
                    where movement.TakenOverBy == buyer.Id && movement.Kind == MovementKind.Departed
                        && movement.OccurredAt >= @from && movement.OccurredAt < to
                    join line in db.MovementLines on movement.Id equals line.Movement
                    join lot in db.Lots on line.Commodity equals lot.Id
                    join content in db.ProductContents on lot.Product equals content.Product
                    where content.Substance == PotassiumPermanganate
                    select new { line.Quantity, Content = content }).ToList();
        return sold.Sum(s => s.Content.MilligramsIn(s.Quantity));
    }
}
