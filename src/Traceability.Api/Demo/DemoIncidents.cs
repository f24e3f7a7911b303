using Traceability.Domain;
using Traceability.Domain.Ledger;
using Traceability.Domain.Movements;
using static Traceability.Api.Demo.DemoFirms;
using static Traceability.Api.Demo.DemoProduct;
using static Traceability.Api.Demo.DemoSite;

namespace Traceability.Api.Demo;

/// <summary>What happens now and then to honest people: counts, losses found again, seizures, mistakes.</summary>
internal sealed class DemoIncidents(DemoBook book, DemoWrongs wrongs)
{
    private const long LostPermanganate = 25 * Kilo;
    private IReadOnlyList<DraftItem> _lost = [];
    private IReadOnlyList<DraftItem> _seized = [];
    private string? _loss;
    private string? _seizure;
    private string? _find;

    private DateOnly SeizureDay => book.Dates.MonthsAgo(2).AddDays(9);

    private DateOnly FindDay => book.Dates.MonthsAgo(4).AddDays(11);

    public void Work()
    {
        if (book.Day == EndOfMonth(book.Day)) CountTheStores();
        LoseAndFind();
        SeizeAndRelease();
        FindOnNobodysBooks();
        MakeMistakes();
        if (book.Day == book.Dates.MonthsAgo(1).AddDays(12)) DestroyExpired();
    }

    private static DateOnly EndOfMonth(DateOnly day) =>
        new DateOnly(day.Year, day.Month, 1).AddMonths(1).AddDays(-1);

    private void CountTheStores()
    {
        wrongs.Steal();
        if (book.Day.AddDays(1) == book.Dates.MonthsAgo(4))
            _lost = book.Stock.TakeLoose(Trader, TraderStore, Permanganate, LostPermanganate);
        foreach (DemoSite site in DemoSite.All.Where(s => s != HarvestField && s != CarrierYard))
        {
            foreach (DemoFirm owner in site == WarehouseHall ? [Trader, Coatings] : new[] { site.Firm })
                Count(owner, site);
        }
    }

    private void Count(DemoFirm owner, DemoSite site)
    {
        IReadOnlyList<DraftItem> listing = book.Stock.Listing(owner, site);
        if (listing.Count == 0) return;
        book.Write(MovementKind.StockCount, book.Header(owner, site) with
        {
            HandedOverBy = owner.Keeper,
            TakenOverBy = owner.SecondKeeper,
        }, listing);
    }

    /// <summary>Half a drum of permanganate is missing in a count, declared lost, and found behind the rack.</summary>
    private void LoseAndFind()
    {
        if (_lost.Count == 0) return;
        DateOnly day = book.Dates.MonthsAgo(4);
        if (book.Day == day.AddDays(1))
        {
            _loss = book.Write(MovementKind.Loss, book.Header(Trader, TraderStore) with
            {
                Reason = "盘点短少,已报告公安机关和应急管理部门",
                HandedOverBy = Trader.Keeper,
                TakenOverBy = Trader.Officer,
            }, _lost);
        }

        if (book.Day == day.AddDays(13))
        {
            book.Write(MovementKind.Recovery, book.Header(Trader) with { Ref = _loss, Reason = "清库时在货架后找到" }, _lost);
            book.Stock.Put(Trader, TraderStore, _lost);
            HashSet<string> lots = [.. _lost.Select(i => i.Lot)];
            book.Write(
                MovementKind.StockCount,
                book.Header(Trader, TraderStore),
                [.. book.Stock.Listing(Trader, TraderStore).Where(i => lots.Contains(i.Lot) && i.Package is null)]);
        }
    }

    private void SeizeAndRelease()
    {
        if (book.Day == SeizureDay)
        {
            _seized = book.Stock.TakeLoose(Trader, TraderStore, Acetone, 320 * Kilo);
            if (_seized.Count == 0) return;
            _seizure = book.Write(MovementKind.Seizure, book.Header(BannerPolice) with
            {
                Counterparty = Trader.Code,
                CounterSite = TraderStore.Code,
                HandedOverBy = Trader.Keeper,
                TakenOverBy = BannerPolice.Officer,
                Reason = "标签与台账不符,先行登记保存",
            }, _seized);
        }

        if (book.Day == SeizureDay.AddDays(15) && _seizure is not null)
        {
            book.Write(MovementKind.Release, book.Header(BannerPolice) with
            {
                Ref = _seizure,
                HandedOverBy = BannerPolice.Officer,
                TakenOverBy = Trader.Keeper,
                Reason = "查明系标签误贴,发还",
            }, _seized);
            book.Stock.Put(Trader, TraderStore, _seized);
        }
    }

    /// <summary>Found in a car, on nobody's books: seized from Origin, destroyed under supervision.</summary>
    private void FindOnNobodysBooks()
    {
        DraftItem item = DemoStock.Item(Ephedrine, "缴获-0001", 1_200_000);
        if (book.Day == FindDay)
        {
            _find = book.Write(MovementKind.Seizure, book.Header(BannerPolice) with
            {
                TakenOverBy = BannerPolice.Officer,
                Reason = "路检查获,来源不明",
            }, [item]);
        }

        if (book.Day == FindDay.AddDays(20))
        {
            book.Write(MovementKind.Destruction, book.Header(BannerPolice) with
            {
                Ref = _find,
                HandedOverBy = BannerPolice.Officer,
                TakenOverBy = BannerPolice.Keeper,
                Reason = "结案,监督销毁",
            }, [item]);
        }
    }

    /// <summary>Typed twice and taken back within the hour; ordered from the wrong seller and cancelled.</summary>
    private void MakeMistakes()
    {
        if (book.Day == DemoDates.NextOrSame(book.Dates.MonthsAgo(5).AddDays(10), DayOfWeek.Thursday)
            || book.Day == DemoDates.NextOrSame(book.Dates.MonthsAgo(1).AddDays(17), DayOfWeek.Thursday))
            TypeTwice();
        if (book.Day != DemoDates.NextOrSame(book.Dates.MonthsAgo(3).AddDays(8), DayOfWeek.Thursday)) return;
        string order = book.Order(Dyestuffs, Producer, Hydrochloric, 5_000 * Kilo,
            book.Permit(Dyestuffs, "PT-BUY-23-M", Hydrochloric));
        book.Write(
            MovementKind.OrderCancelled,
            book.Header(Dyestuffs) with { Ref = order, Counterparty = Producer.Code, Reason = "数量填错" },
            [DemoStock.Item(Hydrochloric, "", 5_000 * Kilo)]);
    }

    private void TypeTwice()
    {
        IReadOnlyList<DraftItem> items = book.Stock.TakeLoose(Coatings, CoatingsStore, Acetone, 1_500 * Kilo);
        if (items.Count == 0) return;
        string wrong = book.Write(
            MovementKind.Consumption,
            book.Header(Coatings, CoatingsStore) with { Purpose = "稀释剂生产", HandedOverBy = Coatings.Keeper },
            items);
        book.Write(
            MovementKind.Reversal, book.Header(Coatings) with { Ref = wrong, Reason = "重复登记" }, []);
        book.Stock.Put(Coatings, CoatingsStore, items);
    }

    private void DestroyExpired() => book.Use(
        MovementKind.Destruction, Pharmacy, PharmacyCounter, Diazepam, 200, h => h with
        {
            Reason = "过期药品,药监部门监督销毁",
        });
}
