using Traceability.Domain.Ledger;
using Traceability.Domain.Movements;
using static Traceability.Api.Demo.DemoFirms;
using static Traceability.Api.Demo.DemoProduct;
using static Traceability.Api.Demo.DemoSite;

namespace Traceability.Api.Demo;

/// <summary>What goes wrong in the demo county on purpose, for the jobs to find; docs/DEMO.md lists it.</summary>
internal sealed class DemoWrongs(DemoBook book, DemoTrade trade)
{
    /// <summary>The lorry to Baotou that left in the week before this one and never arrived.</summary>
    public const int OverdueWeeksAgo = 1;

    /// <summary>One drum of acetic anhydride is missing from a delivery, and nobody explains it.</summary>
    public const int ShortDeliveryWeeksAgo = 3;
    public const long ShortDelivery = 200 * Kilo;

    /// <summary>A short delivery that was explained at once: the honest counterpart.</summary>
    public const int ExplainedShortWeeksAgo = 10;
    public const long ExplainedShort = 60 * Kilo;

    public const int YieldLossPerMille = 90;

    private const long ToluenePurchase = 2_300 * Kilo;
    private bool _explained;

    private DateOnly LeakDay => book.Dates.MonthsAgo(3);

    /// <summary>The month before last, ephedra gave less extract than it ever did.</summary>
    public static bool IsLowYield(DemoBook book) =>
        book.Day >= book.Dates.MonthsAgo(2) && book.Day < book.Dates.MonthsAgo(1);

    public void Work()
    {
        ExplainShortDelivery();
        DrawPermitInExcess();
        ReadLabels();
        if (book.Day == book.Dates.LastDay) TryTheForbidden();
    }

    /// <summary>Counted short and never explained: a barrel of toluene, and ten tablets of morphine.</summary>
    public void Steal()
    {
        if (book.Day.Year != LeakDay.Year || book.Day.Month != LeakDay.Month) return;
        book.Stock.TakeLoose(Coatings, CoatingsStore, Toluene, 900 * Kilo);
        book.Stock.TakeLoose(Hospital, HospitalPharmacy, Morphine, 10);
    }

    private void ExplainShortDelivery()
    {
        if (_explained || !IsWeek(ExplainedShortWeeksAgo) || book.Day.DayOfWeek != DayOfWeek.Friday) return;
        MovementDraft? sent = book.Drafts.FindLast(d => d.Kind == MovementKind.Dispatch
            && d.Header.Organisation == Trader.Code && d.Header.Counterparty == Coatings.Code
            && d.Items[0].Product == Acetone.Code);
        if (sent is null) return;
        _explained = true;
        DraftItem last = sent.Items[^1];
        book.Write(
            MovementKind.Loss,
            book.Header(Trader) with { Ref = sent.Header.RequestId, Reason = "卸车时阀门滴漏,双方过磅确认" },
            [last with { Measure = last.Measure with { Units = ExplainedShort } }]);
    }

    /// <summary>A filing for 3 t of toluene, and two purchases elsewhere that together take almost 4 t.</summary>
    private void DrawPermitInExcess()
    {
        DateOnly month = book.Dates.MonthsAgo(3);
        if (book.Day == month.AddDays(3)) book.Grant(DemoPermits.ForOutsideToluene(book.Day));
        if (book.Day != month.AddDays(9) && book.Day != month.AddDays(16)) return;
        book.Make(MovementKind.Purchase, Coatings, CoatingsStore, Toluene, ToluenePurchase, h => h with
        {
            PurchasePermit = DemoPermits.OutsideToluene,
            Payment = PaymentMeans.Transfer,
            Note = "平台外供货单位",
        });
    }

    /// <summary>
    /// The dye plant reads the labels of what it counts in. One of last week's is read again, 330 km away, an hour
    /// later: there are two of it.
    /// </summary>
    private void ReadLabels()
    {
        DemoSent? drums = trade.Arrived.Find(s => s.ToSite == DyestuffsStore && s.Items[0].Package is not null);
        if (drums is null || book.Day.DayOfWeek != DayOfWeek.Wednesday) return;
        DateTime at = book.Header(Dyestuffs).OccurredAt;
        foreach (DraftItem drum in drums.Items.Take(3))
        {
            book.Scans.Add(new DemoScan(
                drum.Package!, at, DyestuffsStore.Name, DyestuffsStore, DyestuffsStore.Latitude,
                DyestuffsStore.Longitude, Dyestuffs));
        }

        if (IsWeek(1))
        {
            book.Scans.Add(new DemoScan(
                drums.Items[0].Package!, at.AddMinutes(65), "乌兰察布市卓资县 某化工门市", null, 40_895_000, 112_578_000,
                null));
        }
    }

    /// <summary>Two attempts that the gate refuses: they leave a refusal, not a movement.</summary>
    private void TryTheForbidden()
    {
        book.Write(
            MovementKind.Dispatch,
            book.Header(Trader, TraderStore) with
            {
                Counterparty = Baotou.Code,
                CounterSite = BaotouStore.Code,
                PurchasePermit = book.Permit(Baotou, "PT-BUY-23-M", Acetone),
                HandedOverBy = Trader.Keeper,
                TakenOverBy = Trader.Handler,
                Vehicle = "蒙L88888",
                PlannedArrival = book.Header(Trader).OccurredAt.AddHours(12),
                Note = "演示:跨市运输未填写运输备案证明",
            },
            Some(Acetone, 1_000));
        book.Write(
            MovementKind.Dispatch,
            book.Header(Trader, TraderStore) with
            {
                Counterparty = School.Code,
                CounterSite = SchoolCabinet.Code,
                PurchasePermit = book.Permit(School, "PT-BUY-23-M", Acetone),
                Payment = PaymentMeans.Cash,
                Note = "演示:现金交易",
            },
            Some(Acetone, 5));
    }

    /// <summary>Named, not taken: the plan's stock stays as it is.</summary>
    private IReadOnlyList<DraftItem> Some(DemoProduct product, long kilos)
    {
        IReadOnlyList<DraftItem> items = book.Stock.TakeLoose(Trader, TraderStore, product, kilos * Kilo);
        book.Stock.Put(Trader, TraderStore, items);
        return items;
    }

    private bool IsWeek(int weeksAgo) => book.Dates.WeeksAgo(book.Day) == weeksAgo;
}
