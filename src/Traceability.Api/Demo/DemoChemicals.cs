using System.Globalization;
using Traceability.Domain.Ledger;
using Traceability.Domain.Movements;
using static Traceability.Api.Demo.DemoFirms;
using static Traceability.Api.Demo.DemoProduct;
using static Traceability.Api.Demo.DemoSite;

namespace Traceability.Api.Demo;

/// <summary>Producer, trader, warehouse, the two user plants, the school and the firm in Baotou.</summary>
internal sealed class DemoChemicals(DemoBook book, DemoTrade trade)
{
    private const string Filing = "PT-BUY-23-M";
    private readonly DemoPacking _drums = new(book);
    private int _person;

    private int WeeksAgo => book.Dates.WeeksAgo(book.Day);

    public void TakeOver()
    {
        book.Make(MovementKind.Opening, Producer, ProducerTank, Acetone, 30_000 * Kilo);
        book.Make(MovementKind.Opening, Producer, ProducerTank, Hydrochloric, 25_000 * Kilo);
        book.Make(MovementKind.Opening, Producer, ProducerDrums, Anhydride, 14_000 * Kilo);
        book.Make(MovementKind.Opening, Trader, TraderStore, Acetone, 25_000 * Kilo);
        book.Make(MovementKind.Opening, Trader, TraderStore, Toluene, 40_000 * Kilo);
        book.Make(MovementKind.Opening, Trader, TraderStore, Hydrochloric, 5_000 * Kilo);
        book.Make(MovementKind.Opening, Trader, TraderStore, Permanganate, 1_500 * Kilo);
        book.Make(MovementKind.Opening, Coatings, CoatingsStore, Acetone, 12_000 * Kilo);
        book.Make(MovementKind.Opening, Coatings, CoatingsStore, Toluene, 22_000 * Kilo);
        book.Make(MovementKind.Opening, Dyestuffs, DyestuffsStore, Anhydride, 9_000 * Kilo);
        book.Make(MovementKind.Opening, Dyestuffs, DyestuffsStore, Hydrochloric, 16_000 * Kilo);
        book.Make(MovementKind.Opening, School, SchoolCabinet, Acetone, 12 * Kilo);
        book.Make(MovementKind.Opening, School, SchoolCabinet, Hydrochloric, 10 * Kilo);
        _drums.Fill();
    }

    public void Work()
    {
        switch (book.Day.DayOfWeek)
        {
            case DayOfWeek.Monday:
                OrderTheWeek();
                break;
            case DayOfWeek.Wednesday:
                Produce(Anhydride, ProducerDrums, 8_000);
                break;
            case DayOfWeek.Thursday:
                Produce(Acetone, ProducerTank, 10_000);
                Produce(Hydrochloric, ProducerTank, 13_500);
                _drums.Empty();
                break;
            case DayOfWeek.Friday:
                Produce(Acetone, ProducerTank, 10_000);
                _drums.Fill();
                Teach();
                Consume(BaotouStore, Acetone, 2_900, "树脂生产");
                Consume(BaotouStore, Anhydride, 950, "树脂生产");
                Consume(BaotouStore, Permanganate, 190, "树脂生产");
                break;
            case DayOfWeek.Tuesday or DayOfWeek.Saturday or DayOfWeek.Sunday:
                break;
        }

        if (book.IsWorkday) RunPlants();
        if (book.Day.DayNumber % 3 == 0) SellToPerson();
        FollowTheMonth();
    }

    private void OrderTheWeek()
    {
        trade.Order(ProducerTank, TraderStore, Acetone, Loose(ProducerTank, Acetone, 17_000),
            book.Permit(Trader, Filing, Acetone));
        trade.Order(ProducerTank, TraderStore, Hydrochloric, Loose(ProducerTank, Hydrochloric, 3_000),
            book.Permit(Trader, Filing, Hydrochloric));
        trade.Order(ProducerTank, DyestuffsStore, Hydrochloric, Loose(ProducerTank, Hydrochloric, 10_000),
            book.Permit(Dyestuffs, Filing, Hydrochloric));
        trade.Order(ProducerDrums, DyestuffsStore, Anhydride, _drums.ForDelivery(),
            book.Permit(Dyestuffs, Filing, Anhydride),
            shortBy: WeeksAgo == DemoWrongs.ShortDeliveryWeeksAgo ? DemoWrongs.ShortDelivery : 0);
        trade.Deliver(TraderStore, CoatingsStore, Loose(TraderStore, Acetone, 8_000),
            h => h with { PurchasePermit = book.Permit(Coatings, Filing, Acetone) },
            shortBy: WeeksAgo == DemoWrongs.ExplainedShortWeeksAgo ? DemoWrongs.ExplainedShort : 0);
        trade.Order(TraderStore, CoatingsStore, Toluene, Loose(TraderStore, Toluene, 10_000),
            book.Permit(Coatings, Filing, Toluene));
        SellToBaotou();
        if (book.Day.Day <= 7) SellToSchool();
        FetchFromWarehouse();
    }

    private void SellToBaotou()
    {
        if (WeeksAgo % 2 == 0)
        {
            trade.Order(ProducerDrums, BaotouStore, Anhydride, Loose(ProducerDrums, Anhydride, 2_000),
                book.Permit(Baotou, Filing, Anhydride),
                h => h with { TransportPermit = book.Permit(Producer, "PT-TRANS-2-3M", Anhydride) });
            return;
        }

        trade.Deliver(
            TraderStore,
            BaotouStore,
            [.. Loose(TraderStore, Acetone, 6_000), .. Loose(TraderStore, Permanganate, 400)],
            h => h with
            {
                PurchasePermit = book.Permit(Baotou, Filing, Acetone),
                TransportPermit = book.Permit(Trader, "PT-TFILE-3-3M", Acetone),
            },
            neverArrives: WeeksAgo == DemoWrongs.OverdueWeeksAgo);
    }

    private void SellToSchool() => trade.Deliver(
        TraderStore,
        SchoolCabinet,
        [.. Loose(TraderStore, Acetone, 20), .. Loose(TraderStore, Hydrochloric, 10),
            .. Loose(TraderStore, Permanganate, 5)],
        h => h with { PurchasePermit = book.Permit(School, Filing, Acetone) });

    /// <summary>Toluene bought where it stood is fetched from the third-party store by its new owner.</summary>
    private void FetchFromWarehouse() => trade.Deliver(
        WarehouseHall,
        CoatingsStore,
        book.Stock.TakeLoose(Coatings, WarehouseHall, Toluene, 12_000 * Kilo),
        h => h with { Owner = Coatings.Code, Payment = null });

    private void RunPlants()
    {
        Consume(CoatingsStore, Acetone, 1_550, "稀释剂生产");
        Consume(CoatingsStore, Toluene, 2_350, "稀释剂生产");
        Consume(DyestuffsStore, Anhydride, 1_150, "乙酰化反应");
        Consume(DyestuffsStore, Hydrochloric, 1_950, "酸析");
        if (book.Day.DayOfWeek is not (DayOfWeek.Monday or DayOfWeek.Wednesday or DayOfWeek.Friday)) return;
        book.Make(MovementKind.Production, Coatings, CoatingsStore, Paint, book.About(11_000, 20) * Kilo);
        book.Make(MovementKind.Production, Dyestuffs, DyestuffsStore, Dye, book.About(1_750, 20) * Kilo);
    }

    private void Teach()
    {
        Consume(SchoolCabinet, Acetone, 4, "实验教学");
        Consume(SchoolCabinet, Hydrochloric, 2, "实验教学");
        Consume(SchoolCabinet, Permanganate, 1, "实验教学");
    }

    /// <summary>Potassium permanganate over the counter, each person now and then, well below the limit.</summary>
    private void SellToPerson()
    {
        int person = (_person++ % DemoParties.NaturalPersons) + 1;
        book.Use(MovementKind.Departed, Trader, TraderStore, Permanganate, book.Chance.Next(1, 4) * Kilo, h => h with
        {
            TakenOverBy = string.Create(CultureInfo.InvariantCulture, $"N-{person:D2}"),
            Payment = PaymentMeans.Cash,
            Purpose = "鱼塘消毒(自用)",
        });
    }

    private void FollowTheMonth()
    {
        switch (book.Day.Day)
        {
            case 5:
                book.Make(MovementKind.Import, Trader, TraderStore, Toluene, 62_000 * Kilo, h => h with
                {
                    Counterparty = Korean.Code,
                    PurchasePermit = book.Permit(Trader, "PT-IMP", Toluene),
                    Payment = PaymentMeans.Transfer,
                });
                break;
            case 6:
                book.Make(MovementKind.Purchase, Trader, TraderStore, Permanganate, 1_000 * Kilo, h => h with
                {
                    PurchasePermit = book.Permit(Trader, Filing, Permanganate),
                    Payment = PaymentMeans.Transfer,
                    Note = "平台外供货单位",
                });
                break;
            case 8:
                book.Move(Trader, TraderStore, WarehouseHall, Toluene, 15_000 * Kilo);
                break;
            case 15:
                SellInPlace();
                break;
            case 20:
                ExportAcetone();
                break;
        }
    }

    private void SellInPlace()
    {
        IReadOnlyList<DraftItem> items = book.Stock.TakeLoose(Trader, WarehouseHall, Toluene, 12_000 * Kilo);
        if (items.Count == 0) return;
        book.Write(MovementKind.Title, book.Header(Trader, WarehouseHall) with
        {
            Counterparty = Coatings.Code,
            PurchasePermit = book.Permit(Coatings, Filing, Toluene),
            Payment = PaymentMeans.Acceptance,
        }, items);
        book.Stock.Put(Coatings, WarehouseHall, items);
    }

    private void ExportAcetone()
    {
        DemoPermit licence = DemoPermits.ExportLicence(book.Day);
        book.Grant(licence);
        book.Use(MovementKind.Export, Producer, ProducerTank, Acetone, 10_000 * Kilo, h => h with
        {
            Counterparty = Mongolian.Code,
            PurchasePermit = licence.Number,
            Vehicle = "蒙L53217",
            Payment = PaymentMeans.Transfer,
        });
    }

    private void Produce(DemoProduct product, DemoSite site, long kilos) =>
        book.Make(MovementKind.Production, Producer, site, product, book.About(kilos, 15) * Kilo);

    private void Consume(DemoSite site, DemoProduct product, long kilos, string purpose) => book.Use(
        MovementKind.Consumption, site.Firm, site, product, book.About(kilos * 1_000, 20) * (Kilo / 1_000),
        h => h with { Purpose = purpose });

    private IReadOnlyList<DraftItem> Loose(DemoSite site, DemoProduct product, long kilos) =>
        book.Stock.TakeLoose(site.Firm, site, product, kilos * Kilo);
}
