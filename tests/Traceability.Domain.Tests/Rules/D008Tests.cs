using Traceability.Domain.Parties;
using Traceability.Domain.Rules.History;
using Traceability.Domain.Rules.Signals;
using Traceability.Domain.Tests.Rules.History;

namespace Traceability.Domain.Tests.Rules;

public sealed class D008Tests
{
    private static readonly DateOnly Day = WatchWorld.Start;

    private readonly WatchWorld _world = new();

    [Theory]
    [InlineData(2_500_000, 0)]
    [InlineData(2_500_001, 1)]
    public void Two_sales_to_one_person_in_a_week_above_five_kilograms_are_flagged(long second, int alerts)
    {
        Organisation shop = _world.Organisation(OrganisationKinds.Trader);
        _world.SellOut(shop, _world.Acetone, Day, 2_500_000, person: 7);
        _world.SellOut(shop, _world.Acetone, Day.AddDays(6), second, person: 7);
        Assert.Equal(alerts, _world.Ask(new D008_SalesToPersonsAreSplit(), Day.AddDays(9)).Count);
    }

    [Fact]
    public void Three_persons_on_one_day_each_just_under_the_limit_are_flagged()
    {
        Organisation shop = _world.Organisation(OrganisationKinds.Trader);
        for (int i = 0; i < 3; i++) _world.SellOut(shop, _world.Acetone, Day, 4_900_000, person: 7 + i);
        Assert.Single(_world.Ask(new D008_SalesToPersonsAreSplit(), Day));
    }

    [Fact]
    public void Small_sales_to_many_persons_are_a_shop()
    {
        Organisation shop = _world.Organisation(OrganisationKinds.Trader);
        for (int i = 0; i < 20; i++) _world.SellOut(shop, _world.Acetone, Day, 500_000, person: 7 + i);
        Assert.Empty(_world.Ask(new D008_SalesToPersonsAreSplit(), Day));
    }
}
