using Traceability.Domain.Parties;
using Traceability.Domain.Rules.History;
using Traceability.Domain.Rules.Signals;
using Traceability.Domain.Tests.Rules.History;

namespace Traceability.Domain.Tests.Rules;

public sealed class D011Tests
{
    private const long Kg = 1_000_000;

    private static readonly DateOnly Day = WatchWorld.Start;

    private readonly WatchWorld _world = new();

    [Theory]
    [InlineData(2, 0)]
    [InlineData(3, 1)]
    public void Three_reversals_in_a_month_are_flagged(int reversals, int alerts)
    {
        Organisation user = _world.Organisation();
        for (int i = 0; i < reversals; i++) _world.Reverse(
            _world.Use(user, _world.Acetone, Day.AddDays(i), Kg), Day.AddDays(i));
        Assert.Equal(alerts, _world.Ask(new D011_ReversalsAreUnusual(), Day.AddDays(30)).Count);
    }

    [Theory]
    [InlineData(15, 0)]
    [InlineData(16, 1)]
    public void A_reversal_more_than_fifteen_days_after_is_flagged(int days, int alerts)
    {
        Organisation user = _world.Organisation();
        _world.Reverse(_world.Use(user, _world.Acetone, Day, Kg), Day.AddDays(days));
        Assert.Equal(alerts, _world.Ask(new D011_ReversalsAreUnusual(), Day.AddDays(30)).Count);
    }

    [Theory]
    [InlineData(false, 1)]
    [InlineData(true, 0)]
    public void A_dispatch_taken_back_is_flagged_unless_the_consignee_refused_it(bool isRefused, int alerts)
    {
        Organisation seller = _world.Organisation(), buyer = _world.Organisation();
        _world.Reverse(_world.Send(seller, buyer, _world.Acetone, Day, Kg), Day.AddDays(1), isRefused);
        Assert.Equal(alerts, _world.Ask(new D011_ReversalsAreUnusual(), Day.AddDays(9)).Count);
    }

    [Fact]
    public void A_receipt_taken_back_is_flagged_at_once()
    {
        Organisation seller = _world.Organisation(), buyer = _world.Organisation();
        BookMovement receipt = _world.Receive(
            _world.Send(seller, buyer, _world.Acetone, Day, Kg), buyer, Day.AddDays(1), Kg);
        _world.Reverse(receipt, Day.AddDays(1));
        Assert.Equal(buyer.Id, Assert.Single(_world.Ask(new D011_ReversalsAreUnusual(), Day.AddDays(9))).Organisation);
    }
}
