using Traceability.Db;
using Traceability.Domain;
using Traceability.Domain.Ledger;
using Traceability.Domain.Movements;
using Traceability.Domain.Oversight.Arrivals;
using static Traceability.Api.Demo.DemoFirms;
using static Traceability.Api.Demo.DemoProduct;
using static Traceability.Api.Demo.DemoSite;

namespace Traceability.Api.Demo;

/// <summary>拒收退回 on the last day: one consignment that is back with its shipper, one that waits for it.</summary>
internal sealed class DemoReturns(DemoBook book)
{
    private const string Filing = "PT-BUY-23-M";

    /// <summary>Last of all, so that the chances of the days before stay what they are.</summary>
    public void Plan()
    {
        if (Send(3, 20 * Kilo, RefusalCause.PapersDiffer, "送货单批号与标签不符") is { } back)
        {
            book.Write(
                MovementKind.Reversal,
                Later(book.Header(Trader), 6) with
                {
                    Ref = back.Id, Reason = "收货单位拒收退回：送货单批号与标签不符", TakenOverBy = Trader.Keeper,
                },
                []);
            book.Stock.Put(Trader, TraderStore, back.Items);
        }

        Send(7, 40 * Kilo, RefusalCause.Damaged, "两桶封签损坏，外包装渗漏");
    }

    /// <summary>Refused at the gate two hours after it was loaded.</summary>
    private DemoSent? Send(int hours, long units, RefusalCause cause, string reason)
    {
        IReadOnlyList<DraftItem> items = book.Stock.TakeLoose(Trader, TraderStore, Acetone, units);
        DateTime refused = default;
        DemoSent? sent = book.Send(TraderStore, CoatingsStore, items, h =>
        {
            DraftHeader sending = Later(h, hours);
            refused = sending.OccurredAt.AddHours(2);
            return sending with { PurchasePermit = book.Permit(Coatings, Filing, Acetone) };
        });
        if (sent is not null) book.Returns.Add(new DemoReturn(sent.Id, cause, reason, refused, Coatings.Keeper));
        return sent;
    }

    /// <summary>The mornings are full of other acts; this goes on through the day.</summary>
    private static DraftHeader Later(DraftHeader header, int hours) => header with
    {
        OccurredAt = header.OccurredAt.AddHours(hours), RecordedAt = header.RecordedAt!.Value.AddHours(hours),
    };

    /// <summary>Before the shipper takes anything back: the refusal is what it answers.</summary>
    public static void Add(TraceabilityDb db, DemoReturn refused, DemoParties parties)
    {
        Movement dispatch = db.Movements.Single(m => m.RequestId == refused.Dispatch);
        db.ArrivalEvents.Add(new ArrivalEvent
        {
            Consignment = db.Consignments.Single(c => c.Dispatch == dispatch.Id).Id,
            Number = 1,
            Act = ArrivalAct.Refuse,
            RequestId = "R-" + refused.Dispatch,
            Cause = refused.Cause,
            Reason = refused.Reason,
            DecidedBy = parties.PersonIds[refused.Decider],
            CarriedBackBy = parties.PersonIds[Carrier.Handler],
            At = ChinaTime.ToMillisecond(refused.At),
            RecordedBy = "demo",
            RecordedAt = ChinaTime.ToMillisecond(refused.At),
        });
    }
}
