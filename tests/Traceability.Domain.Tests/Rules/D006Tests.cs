using Traceability.Domain.Parties;
using Traceability.Domain.Rules.History;
using Traceability.Domain.Rules.Signals;
using Traceability.Domain.Tests.Rules.History;

namespace Traceability.Domain.Tests.Rules;

public sealed class D006Tests
{
    private const long Kg = 1_000_000;

    private static readonly DateOnly Day = WatchWorld.Start;

    private readonly WatchWorld _world = new();

    private void BuyMonthly(Organisation seller, Organisation buyer, long last, long used)
    {
        for (int i = 0; i < 6; i++)
        {
            _world.Buy(seller, buyer, _world.Acetone, Day.AddMonths(i), (i == 5 ? last : 100) * Kg);
            _world.Use(buyer, _world.Acetone, Day.AddMonths(i).AddDays(9), (i == 5 ? used : 100) * Kg);
        }
    }

    [Theory]
    [InlineData(160, 100, 0)]
    [InlineData(300, 100, 1)]
    [InlineData(300, 280, 0)]
    public void A_month_far_above_the_months_before_is_flagged_unless_use_follows(long bought, long used, int alerts)
    {
        BuyMonthly(_world.Organisation(OrganisationKinds.Producer), _world.Organisation(), bought, used);
        Assert.Equal(alerts, _world.Ask(new D006_PurchasesOutgrowHistory(), Day.AddMonths(6)).Count);
    }

    [Fact]
    public void A_warehouse_is_not_judged_by_what_its_customers_bring()
    {
        BuyMonthly(_world.Organisation(OrganisationKinds.Producer), _world.Organisation(OrganisationKinds.Warehouse),
            900, 0);
        Assert.Empty(_world.Ask(new D006_PurchasesOutgrowHistory(), Day.AddMonths(6)));
    }
}
