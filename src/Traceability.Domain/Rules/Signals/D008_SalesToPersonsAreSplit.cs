using Traceability.Domain.Ledger;
using Traceability.Domain.Oversight;
using Traceability.Domain.Parties;
using Traceability.Domain.Rules.History;

namespace Traceability.Domain.Rules.Signals;

/// <summary>
/// Potassium permanganate is free of filing up to 5 kg a purchase and 50 kg a year (Order 445 art. 17, Order 87 art.
/// 8). Many sales just under a limit, to one person or over one counter on one day, are one sale split up.
/// </summary>
public sealed class D008_SalesToPersonsAreSplit : WatchRule
{
    private const long PurchaseLimitMg = 5_000_000;
    private const long YearLimitMg = 50_000_000;
    private const int WindowDays = 7;

    /// <summary>From 80 % of the limit a sale counts as just under it.</summary>
    private const long JustUnderMg = PurchaseLimitMg * 8 / 10;

    private const int SeveralPersons = 3;

    public override RuleCard Card { get; } = new(
        "D-008", "拆分销售规避备案", "Sales to persons are split to stay under the limit",
        "《易制毒化学品管理条例》第十七条(检测信号,R-010)", "Order 445 art. 17 (detection signal, R-010)",
        new DateOnly(2006, 10, 1), null, Severity.Report, AlertLevel.Serious, "no")
    {
        ChecksZh = "同一人七日内合计超过 5 kg、一年合计超过 50 kg，或者同日多人各购接近 5 kg 高锰酸钾",
        ChecksEn = "One person over 5 kg in seven days or 50 kg in a year, or several just under 5 kg on one day",
    };

    public override IEnumerable<Suspicion> Check(OrganisationHistory history, WatchContext context)
    {
        BookMovement[] sales = [.. history.PersonSales.OrderBy(s => s.Header.OccurredAt)];
        return SplitByPerson(history, sales).Concat(SplitByCounter(history, sales));
    }

    private IEnumerable<Suspicion> SplitByPerson(OrganisationHistory history, BookMovement[] sales)
    {
        foreach (IGrouping<Id<Person>, BookMovement> person in sales
            .Where(s => s.Header.TakenOverBy is not null).GroupBy(s => s.Header.TakenOverBy!.Value))
        {
            BookMovement[] bought = [.. person];
            for (int i = 0; i < bought.Length; i++)
            {
                BookMovement[] week = WithinDays(bought, i, WindowDays);
                BookMovement[] year = WithinDays(bought, i, 365);
                bool overWeek = week.Length > 1 && week.Sum(Milligrams) > PurchaseLimitMg;
                if (!overWeek && year.Sum(Milligrams) <= YearLimitMg) continue;
                BookMovement[] shown = overWeek ? week : year;
                yield return Told(history, $"person:{person.Key}", shown, "同一人", "one person");
                break;
            }
        }
    }

    private IEnumerable<Suspicion> SplitByCounter(OrganisationHistory history, BookMovement[] sales)
    {
        BookMovement[] near = [.. sales.Where(s => Milligrams(s) is >= JustUnderMg and <= PurchaseLimitMg)];
        foreach (IGrouping<DateOnly, BookMovement> day in near.GroupBy(s => s.Day))
        {
            if (day.Count() >= SeveralPersons)
                yield return Told(history, $"counter:{history.Organisation.Code}/{day.Key:yyyy-MM-dd}", [.. day],
                    "同日多人", "one day");
        }
    }

    private Suspicion Told(OrganisationHistory history, string subject, BookMovement[] sales, string zh, string en)
    {
        BookLine line = sales[0].FirstControlled!;
        Goods goods = new(line.Product, sales.Sum(s => s.Lines.Sum(l => l.Quantity)));
        return Found(
            history.Id, subject, "", goods, sales[^1].Day, sales.Select(s => s.Header.RequestId),
            $"向{zh}分{sales.Length}次售出共{goods.Shown},疑似拆分",
            $"{goods.Shown} sold in {sales.Length} sales ({en}): probably one sale split up");
    }

    private static BookMovement[] WithinDays(BookMovement[] sales, int first, int days) =>
        [.. sales.Skip(first).TakeWhile(s => s.Day.DayNumber - sales[first].Day.DayNumber < days)];

    private static long Milligrams(BookMovement sale) =>
        sale.Header.Kind == MovementKind.Departed ? sale.Lines.Sum(l => l.Milligrams) : 0;
}
