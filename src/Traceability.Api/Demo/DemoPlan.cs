using Traceability.Domain.Ledger;
using Traceability.Domain.Movements;

namespace Traceability.Api.Demo;

/// <summary>Half a year in the demo county, day after day. The same day gives the same plan.</summary>
internal static class DemoPlan
{
    private const int Seed = 150823;

    public static DemoBook Of(DateOnly today)
    {
        DemoBook book = new(new DemoDates(today), new Random(Seed));
        DemoTrade trade = new(book);
        DemoChemicals chemicals = new(book, trade);
        DemoDrugs drugs = new(book, trade);
        DemoEphedra ephedra = new(book, trade);
        DemoWrongs wrongs = new(book, trade);
        DemoIncidents incidents = new(book, wrongs);
        List<DemoPermit> due =
            [.. DemoPermits.Lasting(book.Dates), .. DemoPermits.Renewed(book.Dates).OrderBy(p => p.ValidFrom)];
        foreach (DateOnly day in book.Dates.Days)
        {
            book.Open(day);
            Renew(book, due);
            if (day == book.Dates.Start)
            {
                chemicals.TakeOver();
                drugs.TakeOver();
                ephedra.TakeOver();
            }

            // Counts come before the day's trade: what is set aside on Monday is still on the books, but off the shelf.
            if (day.DayOfWeek == DayOfWeek.Tuesday) trade.Load();
            if (day.DayOfWeek == DayOfWeek.Wednesday) trade.CountIn();
            incidents.Work();
            chemicals.Work();
            drugs.Work();
            ephedra.Work();
            wrongs.Work();
        }

        new DemoReturns(book).Plan();
        return book;
    }

    /// <summary>What begins is granted; what ended some days ago is closed and its rest forfeited.</summary>
    private static void Renew(DemoBook book, List<DemoPermit> due)
    {
        foreach (DemoPermit permit in due.Where(p => p.ValidFrom <= book.Day).ToArray())
        {
            due.Remove(permit);
            book.Grant(permit);
        }

        foreach (DemoPermit permit in book.Permits.Where(p => p.ValidTo.AddDays(10) == book.Day && p.HasQuantity))
        {
            book.Write(
                MovementKind.PermitClosed,
                book.Header(permit.IssuedBy) with { PurchasePermit = permit.Number, Reason = "期满" },
                []);
        }
    }
}
