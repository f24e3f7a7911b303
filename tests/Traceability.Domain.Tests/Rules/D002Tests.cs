using Traceability.Domain.Parties;
using Traceability.Domain.Rules.History;
using Traceability.Domain.Rules.Signals;
using Traceability.Domain.Tests.Rules.History;

namespace Traceability.Domain.Tests.Rules;

public sealed class D002Tests
{
    private const long Kg = 1_000_000;

    private static readonly DateOnly Day = WatchWorld.Start;

    private readonly WatchWorld _world = new();

    [Theory]
    [InlineData(2, 0)]
    [InlineData(3, 1)]
    public void Three_short_deliveries_that_nobody_explained_are_flagged(int deliveries, int alerts)
    {
        Organisation seller = _world.Organisation(), buyer = _world.Organisation();
        for (int i = 0; i < deliveries; i++)
            _world.Receive(_world.Send(seller, buyer, _world.Acetone, Day.AddDays(i), 100 * Kg), buyer,
                Day.AddDays(i + 1), 99_800_000);
        Assert.Equal(alerts, _world.Ask(new D002_ShortDeliveriesRepeat(), Day.AddDays(30)).Count);
    }

    [Fact]
    public void Scales_that_differ_by_a_ten_thousandth_are_not_flagged()
    {
        Organisation seller = _world.Organisation(), buyer = _world.Organisation();
        for (int i = 0; i < 5; i++)
            _world.Receive(_world.Send(seller, buyer, _world.Acetone, Day.AddDays(i), 100 * Kg), buyer,
                Day.AddDays(i + 1), 99_990_000);
        Assert.Empty(_world.Ask(new D002_ShortDeliveriesRepeat(), Day.AddDays(30)));
    }
}
