using Traceability.Domain;

namespace Traceability.Api.Features.Storage;

/// <summary>
/// 台账 as on paper: vouchers with a running balance, an opening line before and a total after each month, brought
/// forward and carried forward where a page is turned. Pure. A month is that in which a voucher was entered, for the
/// book is kept in that order.
/// </summary>
public static class PaperBook
{
    /// <param name="isLast">No voucher follows: the last month is added up although it may still be running.</param>
    public static IReadOnlyList<PaperLine> Lines(
        PaperStart start, IReadOnlyList<BookEntry> vouchers, bool isLast)
    {
        List<PaperLine> lines = [];
        DateOnly? month = start.Month;
        (long balance, long monthIn, long monthOut) = (start.Balance, start.MonthIn, start.MonthOut);
        if (!start.IsFirst && month is { } going)
            lines.Add(new(PaperLineKind.BroughtForward, going, null, null, null, balance));
        foreach (BookEntry voucher in vouchers)
        {
            DateOnly its = MonthOf(voucher.RecordedAt);
            if (its != month)
            {
                if (month is { } ended) Close(lines, ended, monthIn, monthOut, balance);
                lines.Add(new(PaperLineKind.Opening, its, null, null, null, balance));
                (month, monthIn, monthOut) = (its, 0, 0);
            }

            balance = checked(balance + voucher.In - voucher.Out);
            monthIn = checked(monthIn + voucher.In);
            monthOut = checked(monthOut + voucher.Out);
            lines.Add(new(PaperLineKind.Voucher, its, voucher, voucher.In, voucher.Out, balance));
        }

        if (month is { } last)
        {
            if (isLast) Close(lines, last, monthIn, monthOut, balance);
            else lines.Add(new(PaperLineKind.CarriedForward, last, null, monthIn, monthOut, balance));
        }

        return lines;
    }

    /// <summary>The first day of the month (Asia/Shanghai) of an instant.</summary>
    public static DateOnly MonthOf(DateTime utc)
    {
        DateOnly day = ChinaTime.DayOf(utc);
        return new DateOnly(day.Year, day.Month, 1);
    }

    private static void Close(List<PaperLine> lines, DateOnly month, long monthIn, long monthOut, long balance)
    {
        lines.Add(new(PaperLineKind.MonthTotal, month, null, monthIn, monthOut, balance));
        lines.Add(new(PaperLineKind.CarriedOver, month, null, null, null, balance));
    }
}
