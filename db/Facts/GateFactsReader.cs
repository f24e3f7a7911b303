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

    /// <summary>Facts for each draft, in order: the same queries for one draft and for many.</summary>
    public static IReadOnlyList<MovementFacts> Read(
        TraceabilityDb db, IReadOnlyList<(MovementDraft Draft, BookFacts Book)> drafts)
    {
        Dictionary<DateOnly, HashSet<string>> areas = drafts.Select(d => DayOf(d.Draft)).Distinct()
            .ToDictionary(day => day, day => KeyAreas(db, day));
        List<TradeListing> listings = drafts.Any(d => d.Draft.Kind == MovementKind.Export)
            ? [.. db.TradeListings.AsNoTracking().OrderBy(l => l.Code)] : [];
        List<MovementFacts> facts = [.. drafts.Select(d => Bare(d.Draft, d.Book, areas[DayOf(d.Draft)]) with
        {
            TradeListings = d.Draft.Kind == MovementKind.Export
                ? [.. listings.Where(l => l.IsInForceOn(DayOf(d.Draft)))] : [],
        })];
        ILookup<Id<Organisation>, PermitFacts> permits = PermitsOf(db, facts.Where(IsControlled)
            .SelectMany(f => new[] { f.Buyer, f.Seller, f.Book.Organisation }).OfType<Organisation>()
            .Select(o => o.Id).Distinct());
        return [.. facts.Select(f => IsControlled(f) ? Full(db, f, permits) : f)];
    }

    private static DateOnly DayOf(MovementDraft draft) => ChinaTime.DayOf(draft.Header.OccurredAt);

    private static bool IsControlled(MovementFacts facts) => facts.Book.Goods.Any(g => g.Substances.Count > 0);

    /// <summary>What is known of goods that nothing controls.</summary>
    private static MovementFacts Bare(MovementDraft draft, BookFacts book, IReadOnlySet<string> keyAreas) => new()
    {
        Draft = draft,
        Book = book,
        Day = DayOf(draft),
        KeyAreas = keyAreas,
        BuyerPermits = [],
        SellerPermits = [],
        OwnPermits = [],
        PurchasePermitUses = 0,
        TransportPermitUses = 0,
        PermanganateThisYearMg = 0,
        HerbSoldByCollectorMg = 0,
    };

    private static MovementFacts Full(
        TraceabilityDb db, MovementFacts facts, ILookup<Id<Organisation>, PermitFacts> permits) => facts with
    {
        BuyerPermits = facts.Buyer is { } buyer ? [.. permits[buyer.Id]] : [],
        SellerPermits = facts.Seller is { } seller ? [.. permits[seller.Id]] : [],
        OwnPermits = [.. permits[facts.Book.Organisation.Id]],
        PurchasePermitUses = PurchaseUses(db, facts.Book, facts.Draft),
        TransportPermitUses = TransportUses(db, facts.Book),
        PermanganateThisYearMg = facts.BuyerIsNaturalPerson ? Permanganate(db, facts.Book.TakenOverBy!, facts.Day) : 0,
        HerbSoldByCollectorMg = facts.Seller is { } collector && collector.Is(OrganisationKinds.EphedraHarvester)
            && facts.Has(c => c == SubstanceClass.Ephedra)
            ? HerbSold(db, collector.Id, [.. permits[collector.Id]], facts.Day) : 0,
    };

    /// <summary>重点地区 in force on a day.</summary>
    public static HashSet<string> KeyAreas(TraceabilityDb db, DateOnly day)
    {
        string? text = db.Settings.AsNoTracking()
            .Where(s => s.Name == SettingNames.KeyAreas && s.EffectiveFrom <= day)
            .OrderByDescending(s => s.EffectiveFrom).Select(s => s.Text).FirstOrDefault();
        return text is null ? [] : [.. text.Split(';',
            StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)];
    }

    private static ILookup<Id<Organisation>, PermitFacts> PermitsOf(
        TraceabilityDb db, IEnumerable<Id<Organisation>> parties)
    {
        List<Id<Organisation>> holders = [.. parties];
        List<Permit> permits = holders.Count == 0 ? [] : [.. db.Permits.AsNoTracking().Include(p => p.Lines)
            .Where(p => holders.Contains(p.Holder))];
        return permits.ToLookup(
            p => p.Holder,
            p => new PermitFacts(p, [.. p.Lines.Select(l => new PermitLineFacts(l, 0, 0, 0))]));
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

    /// <summary>
    /// Herb of a collector that others bought since the first day of its certificates in force: what it dispatched,
    /// and what buyers entered who buy from a collector without books here.
    /// </summary>
    private static long HerbSold(
        TraceabilityDb db, Id<Organisation> collector, IReadOnlyList<PermitFacts> permits, DateOnly day)
    {
        DateOnly[] begins = [.. permits
            .Where(p => p.Permit.IsValidOn(day)
                && PermitPurposes.Find(p.Permit.Type)?.Allows(PermitPurpose.Harvest) == true)
            .Select(p => p.Permit.ValidFrom)];
        if (begins.Length == 0) return 0;
        DateTime from = ChinaTime.StartOf(begins.Min());
        MovementKind[] sales = [MovementKind.Dispatch, MovementKind.Departed, MovementKind.Title];
        var sold = (from movement in db.Movements
                    where movement.OccurredAt >= @from
                        && ((movement.Owner == collector && sales.Contains(movement.Kind))
                            || (movement.Counterparty == collector && movement.Kind == MovementKind.Purchase))
                        && !db.Movements.Any(r => r.Reverses == movement.Id)
                    join line in db.MovementLines on movement.Id equals line.Movement
                    join lot in db.Lots on line.Commodity equals lot.Id
                    join content in db.ProductContents on lot.Product equals content.Product
                    join substance in db.Substances on content.Substance equals substance.Code
                    where substance.Class == SubstanceClass.Ephedra
                    select new { line.Quantity, Content = content }).ToList();
        return sold.Sum(s => s.Content.MilligramsIn(s.Quantity));
    }
}
