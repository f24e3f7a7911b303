using Traceability.Domain.Parties;
using Traceability.Domain.Rules.History;
using Traceability.Domain.Rules.Signals;
using Traceability.Domain.Tests.Rules.History;

namespace Traceability.Domain.Tests.Rules;

public sealed class D007Tests
{
    private const long Kg = 1_000_000;

    private static readonly DateOnly Day = WatchWorld.Start;

    private readonly WatchWorld _world = new();

    [Theory]
    [InlineData(0, 1)]
    [InlineData(50, 1)]
    [InlineData(60, 0)]
    public void A_user_that_buys_on_and_hardly_uses_is_flagged(long usedOfThreeHundred, int alerts)
    {
        Organisation seller = _world.Organisation(OrganisationKinds.Producer), phantom = _world.Organisation();
        for (int i = 0; i < 3; i++) _world.Buy(seller, phantom, _world.Acetone, Day.AddMonths(i), 100 * Kg);
        if (usedOfThreeHundred > 0) _world.Use(
            phantom, _world.Acetone, Day.AddMonths(2).AddDays(9), usedOfThreeHundred * Kg);
        Assert.Equal(alerts, _world.Ask(new D007_StockGrowsWithoutUse(), Day.AddMonths(3)).Count);
    }

    [Fact]
    public void A_trader_may_hold_stock()
    {
        Organisation seller = _world.Organisation(OrganisationKinds.Producer),
            trader = _world.Organisation(OrganisationKinds.Trader);
        for (int i = 0; i < 3; i++) _world.Buy(seller, trader, _world.Acetone, Day.AddMonths(i), 100 * Kg);
        Assert.Empty(_world.Ask(new D007_StockGrowsWithoutUse(), Day.AddMonths(3)));
    }
}
