using Traceability.Api.Features.Storage;
using Traceability.Domain.Ledger;

namespace Traceability.Api.Tests.Storage;

/// <summary>The paper book: what an inspector adds up by hand comes out the same.</summary>
public sealed class PaperBookTests
{
    private static readonly PaperStart Beginning = new(0, 0, 0, null, IsFirst: true);

    [Fact]
    public void Each_month_opens_with_what_the_last_one_left_and_is_added_up()
    {
        IReadOnlyList<PaperLine> lines = PaperBook.Lines(
            Beginning, [In("2026-09-30T10:00", 100), Out("2026-10-02T10:00", 30), In("2026-10-20T10:00", 5)], true);
        Assert.Equal(
        [
            (PaperLineKind.Opening, 0), (PaperLineKind.Voucher, 100), (PaperLineKind.MonthTotal, 100),
            (PaperLineKind.CarriedOver, 100), (PaperLineKind.Opening, 100), (PaperLineKind.Voucher, 70),
            (PaperLineKind.Voucher, 75), (PaperLineKind.MonthTotal, 75), (PaperLineKind.CarriedOver, 75),
        ], lines.Select(l => (l.Kind, l.Balance)));
        PaperLine october = lines.Last(l => l.Kind == PaperLineKind.MonthTotal);
        Assert.Equal((5L, 30L), (october.In, october.Out));
    }

    [Fact]
    public void A_month_begins_at_midnight_in_china_not_in_greenwich()
    {
        IReadOnlyList<PaperLine> lines = PaperBook.Lines(
            Beginning, [In("2026-09-30T15:59", 1), In("2026-09-30T16:00", 2)], true);
        Assert.Equal(
            [new DateOnly(2026, 9, 1), new DateOnly(2026, 10, 1)],
            lines.Where(l => l.Kind == PaperLineKind.Voucher).Select(l => l.Month));
    }

    [Fact]
    public void A_page_that_is_turned_in_the_middle_of_a_month_loses_nothing_of_its_total()
    {
        BookEntry[] vouchers = [In("2026-10-01T10:00", 7), Out("2026-10-02T10:00", 2), In("2026-10-03T10:00", 1)];
        PaperLine whole = PaperBook.Lines(Beginning, vouchers, true)
            .Single(l => l.Kind == PaperLineKind.MonthTotal);
        IReadOnlyList<PaperLine> first = PaperBook.Lines(Beginning, vouchers[..1], false);
        Assert.Equal(PaperLineKind.CarriedForward, first[^1].Kind);
        PaperStart turned = new(7, 7, 0, new DateOnly(2026, 10, 1), IsFirst: false);
        IReadOnlyList<PaperLine> second = PaperBook.Lines(turned, vouchers[1..], true);
        Assert.Equal((PaperLineKind.BroughtForward, 7L), (second[0].Kind, second[0].Balance));
        Assert.Equal(whole, second.Single(l => l.Kind == PaperLineKind.MonthTotal));
    }

    private static BookEntry In(string at, long units) => Of(at, units, 0);

    private static BookEntry Out(string at, long units) => Of(at, 0, units);

    private static BookEntry Of(string at, long came, long went)
    {
        DateTime time = DateTime.SpecifyKind(
            DateTime.Parse(at, System.Globalization.CultureInfo.InvariantCulture), DateTimeKind.Utc);
        return new BookEntry(
            1, 1, time, time, "R", MovementKind.Receipt, null, null, came, went, null, null);
    }
}
