using Traceability.Domain.Parties;
using Traceability.Domain.Rules.History;
using Traceability.Domain.Rules.Watch;
using Traceability.Domain.Tests.Rules.History;

namespace Traceability.Domain.Tests.Rules;

public sealed class R063Tests
{
    private const long Kg = 1_000_000;

    private static readonly DateOnly Day = WatchWorld.Start;

    private readonly WatchWorld _world = new();

    [Fact]
    public void A_consignment_not_confirmed_a_day_after_its_planned_arrival_is_flagged()
    {
        Organisation seller = _world.Organisation(), buyer = _world.Organisation();
        _world.Send(seller, buyer, _world.Acetone, Day, 100 * Kg);
        Assert.Empty(_world.Ask(new R063_ArrivalIsConfirmed(), Day.AddDays(1)));
        Suspicion found = Assert.Single(_world.Ask(new R063_ArrivalIsConfirmed(), Day.AddDays(2)));
        Assert.Equal(seller.Id, found.Organisation);
        Assert.Equal(Day.AddDays(2), found.FirstSeenOn);
    }

    [Theory]
    [InlineData(299_000, 0)]
    [InlineData(300_000, 0)]
    [InlineData(301_000, 1)]
    public void A_short_delivery_beyond_tolerance_is_flagged_once_ten_days_have_passed(long missing, int alerts)
    {
        Organisation seller = _world.Organisation(), buyer = _world.Organisation();
        BookMovement sent = _world.Send(seller, buyer, _world.Acetone, Day, 100 * Kg);
        _world.Receive(sent, buyer, Day.AddDays(1), (100 * Kg) - missing);
        Assert.Empty(_world.Ask(new R063_ArrivalIsConfirmed(), Day.AddDays(10)));
        Assert.Equal(alerts, _world.Ask(new R063_ArrivalIsConfirmed(), Day.AddDays(11)).Count);
    }

    [Fact]
    public void A_short_delivery_that_was_declared_lost_is_not_flagged()
    {
        Organisation seller = _world.Organisation(), buyer = _world.Organisation();
        BookMovement sent = _world.Send(seller, buyer, _world.Acetone, Day, 100 * Kg);
        _world.Receive(sent, buyer, Day.AddDays(1), 95 * Kg);
        _world.LoseOnTheWay(sent, Day.AddDays(8), 5 * Kg);
        Assert.Empty(_world.Ask(new R063_ArrivalIsConfirmed(), Day.AddDays(30)));
    }

    [Fact]
    public void Category_one_has_no_tolerance()
    {
        Organisation seller = _world.Organisation(), buyer = _world.Organisation();
        BookMovement sent = _world.Send(seller, buyer, _world.Ephedrine, Day, 100 * Kg);
        _world.Receive(sent, buyer, Day.AddDays(1), (100 * Kg) - 1);
        Assert.Single(_world.Ask(new R063_ArrivalIsConfirmed(), Day.AddDays(11)));
    }
}
