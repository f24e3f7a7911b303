using Traceability.Domain.Ledger;
using Traceability.Domain.Parties;
using Traceability.Domain.Permits;

namespace Traceability.Domain.Tests.Permits;

public sealed class PermitReconciliationTests
{
    private const long Granted = 100_000;

    private static readonly Id<Organisation> Holder = new(1), Seller = new(2), Stranger = new(3);
    private static readonly DateOnly From = new(2026, 1, 1), To = new(2026, 1, 31);

    /// <summary>One line of a permit, the goods on none of its lines, or a licence that lists no goods.</summary>
    private enum Scope
    {
        Line,
        Unlisted,
        Licence,
    }

    private static PermitCitation Cited(
        MovementKind kind, long units, int day = 5, Id<Organisation>? booker = null,
            Id<Organisation>? counterparty = null,
        BookMode mode = BookMode.Live, bool reversed = false, int? ordered = null) => new()
    {
        RequestId = $"{kind}-{day}",
        Kind = kind,
        Mode = mode,
        Day = From.AddDays(day - 1),
        JudgedOn = PermitDay.OfPurchase(
            From.AddDays(day - 1), null, ordered is { } o ? From.AddDays(o - 1) : null),
        Booker = booker ?? (kind == MovementKind.Dispatch ? Seller : Holder),
        Counterparty = counterparty ?? (kind == MovementKind.Dispatch ? Holder : Seller),
        Units = units,
        IsReversed = reversed,
    };

    private static PermitFault[] Faults(
        long used, PermitCitation[] cited, long reserved = 0, bool single = false,
            Id<Organisation>? counterparty = null,
        DateOnly? asOf = null, Scope scope = Scope.Line, string type = "PT-BUY-23-M")
    {
        PermitLine line = new()
        {
            Id = new(8),
            Permit = new(7),
            Substance = "CN-P3-02",
            Quantity = Granted,
            Unit = BaseUnit.Milligram,
            Basis = PermitBasis.Content,
        };
        Permit permit = new()
        {
            Id = new(7),
            Number = "P-7",
            Type = type,
            Holder = Holder,
            Counterparty = counterparty,
            ValidFrom = From,
            ValidTo = To,
            SingleUse = single,
            IssuedBy = new(9),
            Status = PermitStatus.Valid,
            Lines = scope == Scope.Licence ? [] : [line],
        };
        PermitStatement statement = new()
        {
            Permit = permit,
            Line = scope == Scope.Line ? line : null,
            ForTransport = false,
            Available = Granted - used - reserved,
            Reserved = reserved,
            Used = used,
            Forfeited = 0,
            Citations = cited,
        };
        return [.. PermitReconciliation.Compare(statement, asOf ?? To).Select(f => f.Fault)];
    }

    [Theory]
    [InlineData(31, null, false)]
    [InlineData(32, null, true)]
    [InlineData(32, 31, false)]
    [InlineData(40, 32, true)]
    public void What_was_ordered_on_the_last_day_may_be_sent_after_it(int sent, int? ordered, bool outside) =>
        Assert.Equal(
            outside ? [PermitFault.OutsideValidity] : [],
            Faults(0, [Cited(MovementKind.Dispatch, Granted, sent, ordered: ordered)]));

    [Fact]
    public void Goods_on_no_line_of_the_permit_are_a_fault() => Assert.Equal(
        [PermitFault.NotListed], Faults(0, [Cited(MovementKind.Dispatch, 1)], scope: Scope.Unlisted));

    [Theory]
    [InlineData("PT-SEAL")]
    [InlineData("PT-NTRANS")]
    public void The_papers_of_drugs_stand_for_more_than_they_list(string type) => Assert.Empty(
        Faults(0, [Cited(MovementKind.Dispatch, 1)], scope: Scope.Unlisted, type: type));

    [Fact]
    public void A_permit_that_names_all_the_goods_is_in_order() =>
        Assert.Empty(Faults(0, [Cited(MovementKind.Dispatch, 0)], scope: Scope.Unlisted));

    [Theory]
    [InlineData(31, 0)]
    [InlineData(32, 1)]
    public void A_licence_without_quantities_is_judged_by_its_days(int day, int faults) => Assert.Equal(
        faults, Faults(0, [Cited(MovementKind.Dispatch, Granted * 9, day)], scope: Scope.Licence)
            .Count(f => f == PermitFault.OutsideValidity));

    [Fact]
    public void A_licence_without_quantities_is_its_holders_only() => Assert.Contains(
        PermitFault.Stranger,
        Faults(0, [Cited(MovementKind.Dispatch, 1, counterparty: Stranger)], scope: Scope.Licence));

    [Fact]
    public void A_permit_whose_receipts_are_written_off_is_in_order() =>
        Assert.Empty(Faults(Granted, [Cited(MovementKind.Dispatch, Granted), Cited(MovementKind.Receipt, Granted, 6)]));

    [Fact]
    public void Written_off_differs_from_what_arrived() =>
        Assert.Equal([PermitFault.UsedDiffers],
            Faults(90, [Cited(MovementKind.Dispatch, 91), Cited(MovementKind.Receipt, 91)]));

    [Fact]
    public void Historic_books_drew_as_far_as_the_permit_reached() =>
        Assert.Empty(Faults(0, [Cited(MovementKind.Receipt, 91, mode: BookMode.Historic)]));

    [Theory]
    [InlineData(Granted, 0)]
    [InlineData(Granted + 100, 0)]
    [InlineData(Granted + 101, 1)]
    public void More_than_granted_is_over_quantity(long cited, int faults) => Assert.Equal(
        faults, Faults(0, [Cited(MovementKind.Dispatch, cited, mode: BookMode.Historic)])
            .Count(f => f == PermitFault.OverQuantity));

    [Fact]
    public void A_reversed_movement_draws_nothing() =>
        Assert.Empty(Faults(0, [Cited(MovementKind.Dispatch, 2 * Granted, reversed: true)]));

    [Theory]
    [InlineData(1, 0)]
    [InlineData(31, 0)]
    [InlineData(32, 1)]
    public void A_dispatch_after_the_last_day_is_outside_validity(int day, int faults) => Assert.Equal(
        faults, Faults(0, [Cited(MovementKind.Dispatch, 1, day, mode: BookMode.Historic)])
            .Count(f => f == PermitFault.OutsideValidity));

    [Fact]
    public void Goods_sent_in_time_may_arrive_after_the_last_day() => Assert.Empty(
        Faults(1, [Cited(MovementKind.Dispatch, 1, 31), Cited(MovementKind.Receipt, 1, 33)]));

    [Fact]
    public void Who_does_not_hold_it_is_a_stranger() => Assert.Equal(
        [PermitFault.Stranger],
            Faults(0, [Cited(MovementKind.Dispatch, 1, counterparty: Stranger, mode: BookMode.Historic)]));

    [Fact]
    public void A_seller_whom_the_permit_does_not_name_is_the_wrong_party() => Assert.Equal(
        [PermitFault.WrongParty],
        Faults(0, [Cited(MovementKind.Dispatch, 1, booker: Stranger, mode: BookMode.Historic)], counterparty: Seller));

    [Fact]
    public void A_single_use_permit_serves_one_day()
    {
        Assert.Empty(Faults(0, [Cited(MovementKind.Dispatch, 1), Cited(MovementKind.Dispatch, 1)], single: true));
        Assert.Equal(
            [PermitFault.UsedAgain],
            Faults(0, [Cited(MovementKind.Dispatch, 1), Cited(MovementKind.Dispatch, 1, 6)], single: true));
    }

    [Theory]
    [InlineData(500, 31, 0)]
    [InlineData(501, 30, 0)]
    [InlineData(501, 31, 1)]
    public void What_is_still_reserved_a_month_after_expiry_is_flagged(long reserved, int daysAfter, int faults) =>
        Assert.Equal(faults, Faults(0, [], reserved, asOf: To.AddDays(daysAfter)).Length);
}
