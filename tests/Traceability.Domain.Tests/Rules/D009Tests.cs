using Traceability.Domain.Parties;
using Traceability.Domain.Rules.History;
using Traceability.Domain.Rules.Signals;
using Traceability.Domain.Tests.Rules.History;

namespace Traceability.Domain.Tests.Rules;

public sealed class D009Tests
{
    private const long Kg = 1_000_000;

    private static readonly DateOnly Day = WatchWorld.Start;

    private readonly WatchWorld _world = new();

    [Theory]
    [InlineData(2, 0)]
    [InlineData(3, 1)]
    public void Three_permits_in_ten_days_are_flagged(int permits, int alerts)
    {
        Organisation seller = _world.Organisation(OrganisationKinds.Producer), buyer = _world.Organisation();
        for (int i = 0; i < permits; i++) _world.Buy(seller, buyer, _world.Acetone, Day.AddDays(2 * i), Kg, "P" + i);
        Assert.Equal(alerts, _world.Ask(new D009_PurchasesStayBelowPermit(), Day.AddDays(30)).Count);
    }

    [Fact]
    public void Many_purchases_under_one_permit_are_trade()
    {
        Organisation seller = _world.Organisation(OrganisationKinds.Producer), buyer = _world.Organisation();
        for (int i = 0; i < 9; i++) _world.Buy(seller, buyer, _world.Acetone, Day.AddDays(i), Kg, "P");
        Assert.Empty(_world.Ask(new D009_PurchasesStayBelowPermit(), Day.AddDays(30)));
    }
}
