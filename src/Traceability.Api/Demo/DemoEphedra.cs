using Traceability.Domain.Ledger;
using Traceability.Domain.Movements;
using static Traceability.Api.Demo.DemoFirms;
using static Traceability.Api.Demo.DemoProduct;
using static Traceability.Api.Demo.DemoSite;

namespace Traceability.Api.Demo;

/// <summary>麻黄草 from the steppe to tablets: harvest, acquisition, extract, ephedrine.</summary>
internal sealed class DemoEphedra(DemoBook book, DemoTrade trade)
{
    /// <summary>Extract from herb and ephedrine from extract, parts per thousand.</summary>
    private const int ExtractYield = 200;
    private const int EphedrineYield = 40;
    private const long TabletMg = 25;

    private int WeeksAgo => book.Dates.WeeksAgo(book.Day);

    public void TakeOver()
    {
        book.Make(MovementKind.Opening, Harvester, HarvestField, Herb, 300 * Kilo);
        book.Make(MovementKind.Opening, HerbBuyer, HerbStore, Herb, 500 * Kilo);
        book.Make(MovementKind.Opening, DrugProducer, DrugPlant, Herb, 600 * Kilo);
    }

    public void Work()
    {
        switch (book.Day.DayOfWeek)
        {
            case DayOfWeek.Monday:
                SellTheWeek();
                break;
            case DayOfWeek.Thursday:
                book.Make(MovementKind.Harvest, Harvester, HarvestField, Herb, book.About(100, 60) * Kilo,
                    h => h with { PurchasePermit = book.Permit(Harvester, "PT-EPH-HARV", Herb) });
                break;
            case DayOfWeek.Saturday:
                book.Make(MovementKind.Harvest, Harvester, HarvestField, Herb, book.About(95, 60) * Kilo,
                    h => h with { PurchasePermit = book.Permit(Harvester, "PT-EPH-HARV", Herb) });
                break;
            case DayOfWeek.Friday:
                Process();
                break;
            case DayOfWeek.Tuesday or DayOfWeek.Wednesday or DayOfWeek.Sunday:
                break;
        }
    }

    private void SellTheWeek()
    {
        trade.Deliver(HarvestField, HerbStore, Loose(HarvestField, 190),
            h => Weighed(h) with { PurchasePermit = book.Permit(HerbBuyer, "PT-EPH-ACQ", Herb) });
        if (WeeksAgo % 2 == 1)
        {
            trade.Deliver(HerbStore, DrugPlant, Loose(HerbStore, 375),
                h => Weighed(h) with { PurchasePermit = book.Permit(DrugProducer, "PT-EPH-ACQ", Herb) });
        }
    }

    private void Process()
    {
        IReadOnlyList<DraftItem> herb = book.Stock.TakeLoose(DrugProducer, DrugPlant, Herb, 180 * Kilo);
        if (herb.Count == 0) return;
        long extract = Yield(herb, ExtractYield, DemoWrongs.IsLowYield(book) ? DemoWrongs.YieldLossPerMille : 0);
        Transform(herb, Extract, extract);
        IReadOnlyList<DraftItem> boiled = book.Stock.TakeLoose(DrugProducer, DrugPlant, Extract, extract);
        long ephedrine = Yield(boiled, EphedrineYield, 0);
        Transform(boiled, Ephedrine, ephedrine);
        IReadOnlyList<DraftItem> powder = book.Stock.TakeLoose(DrugProducer, DrugPlant, Ephedrine, ephedrine);
        Transform(powder, EphedrineTablets, powder.Sum(i => i.Measure.Units) * 995 / 1000 / TabletMg);
    }

    /// <summary>The usual yield, some parts per thousand less, and the small scatter of an honest plant.</summary>
    private long Yield(IReadOnlyList<DraftItem> inputs, int perMille, int lossPerMille)
    {
        long output = inputs.Sum(i => i.Measure.Units) / 1000 * perMille;
        return book.About(output, 3) / 1000 * (1000 - lossPerMille);
    }

    private void Transform(IReadOnlyList<DraftItem> inputs, DemoProduct product, long units)
    {
        DraftHeader header = book.Header(DrugProducer, DrugPlant) with
        {
            HandedOverBy = DrugProducer.Keeper,
            TakenOverBy = DrugProducer.Handler,
        };
        DraftItem output = DemoStock.Item(product, book.LotNumber(DrugProducer, product), units);
        book.Write(MovementKind.Transformation, header, [.. inputs, output with { IsOutput = true }]);
        book.Stock.Put(DrugProducer, DrugPlant, [output]);
    }

    private static DraftHeader Weighed(DraftHeader h) => h with
    {
        Vehicle = "蒙L40962",
        Carrier = null,
        Driver = null,
        TakenOverBy = null,
    };

    private IReadOnlyList<DraftItem> Loose(DemoSite site, long kilos) =>
        book.Stock.TakeLoose(site.Firm, site, Herb, kilos * Kilo);
}
