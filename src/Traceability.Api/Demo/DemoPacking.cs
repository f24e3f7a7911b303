using Traceability.Domain.Ledger;
using Traceability.Domain.Movements;
using static Traceability.Api.Demo.DemoFirms;
using static Traceability.Api.Demo.DemoProduct;
using static Traceability.Api.Demo.DemoSite;

namespace Traceability.Api.Demo;

/// <summary>Acetic anhydride in labelled drums: filled at the producer, emptied at the dye plant.</summary>
internal sealed class DemoPacking(DemoBook book)
{
    private const long DrumSize = 200 * Kilo;
    private const int DrumsAWeek = 30;
    private const int DrumsOnPallet = 4;
    private readonly List<(string Pallet, DraftItem Drum)> _onPallet = [];

    public void Fill()
    {
        List<DraftItem> drums = [];
        foreach (DraftItem bulk in book.Stock.TakeLoose(Producer, ProducerDrums, Anhydride, DrumsAWeek * DrumSize))
        {
            long left = bulk.Measure.Units;
            for (; left >= DrumSize; left -= DrumSize)
                drums.Add(DemoStock.Item(Anhydride, bulk.Lot, DrumSize, book.NewPackage()));
            if (left > 0)
                book.Stock.Put(Producer, ProducerDrums, [bulk with { Measure = bulk.Measure with { Units = left } }]);
        }

        if (drums.Count == 0) return;
        book.Write(MovementKind.Pack, book.Header(Producer, ProducerDrums), drums);
        book.Stock.Put(Producer, ProducerDrums, drums);
    }

    /// <summary>A week's drums; every fourth week they travel on pallets.</summary>
    public IReadOnlyList<DraftItem> ForDelivery()
    {
        IReadOnlyList<DraftItem> drums = book.Stock.TakePackages(Producer, ProducerDrums, Anhydride, DrumsAWeek);
        return book.Dates.WeeksAgo(book.Day) % 4 == 0 ? OnPallets(drums) : drums;
    }

    /// <summary>Drums go onto pallets; a pallet is sealed and travels as one.</summary>
    private List<DraftItem> OnPallets(IReadOnlyList<DraftItem> drums)
    {
        List<DraftItem> inner = [];
        List<DraftItem> pallets = [];
        foreach (IGrouping<string, DraftItem> lot in drums.GroupBy(d => d.Lot))
        {
            foreach (DraftItem[] load in lot.Chunk(DrumsOnPallet))
            {
                string pallet = book.NewPackage();
                inner.AddRange(load.Select(d => d with { Package = pallet, InnerPackage = d.Package }));
                pallets.Add(DemoStock.Item(Anhydride, lot.Key, load.Sum(d => d.Measure.Units), pallet));
            }
        }

        if (inner.Count > 0) book.Write(MovementKind.Pack, book.Header(Producer, ProducerDrums), inner);
        foreach (DraftItem item in inner) _onPallet.Add((item.Package!, item));
        return pallets;
    }

    /// <summary>The plant opens its pallets, then its drums.</summary>
    public void Empty()
    {
        IReadOnlyList<DraftItem> received =
            book.Stock.TakePackages(Dyestuffs, DyestuffsStore, Anhydride, DrumsAWeek);
        if (received.Count == 0) return;
        HashSet<string?> codes = [.. received.Select(r => r.Package)];
        DraftItem[] drums = [.. _onPallet.Where(p => codes.Contains(p.Pallet)).Select(p => p.Drum)];
        if (drums.Length > 0) book.Write(MovementKind.Unpack, book.Header(Dyestuffs, DyestuffsStore), drums);
        HashSet<string> pallets = [.. drums.Select(d => d.Package!)];
        DraftItem[] loose =
        [
            .. received.Where(r => !pallets.Contains(r.Package!)),
            .. drums.Select(d => d with { Package = d.InnerPackage, InnerPackage = null }),
        ];
        book.Write(MovementKind.Unpack, book.Header(Dyestuffs, DyestuffsStore), loose);
        book.Stock.Put(Dyestuffs, DyestuffsStore, loose.Select(i => i with { Package = null }));
    }
}
