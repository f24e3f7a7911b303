using Traceability.Domain.Ledger;
using Traceability.Domain.Parties;
using Traceability.Domain.Rules.History;
using Traceability.Domain.Rules.Signals;
using Traceability.Domain.Tests.Rules.History;

namespace Traceability.Domain.Tests.Rules;

public sealed class D010Tests
{
    private static readonly DateOnly Day = WatchWorld.Start;

    private readonly WatchWorld _world = new();

    [Theory]
    [InlineData(200, 0)]
    [InlineData(201, 1)]
    public void A_month_of_more_than_twice_the_usual_dispensing_is_flagged(long last, int alerts)
    {
        Organisation hospital = _world.Organisation(OrganisationKinds.Hospital);
        for (int i = 0; i < 5; i++)
            _world.Use(hospital, _world.Morphine, Day.AddMonths(i), i == 4 ? last : 100, MovementKind.Dispense);
        Assert.Equal(alerts, _world.Ask(new D010_DispensingOutgrowsHistory(), Day.AddMonths(5)).Count);
    }

    [Fact]
    public void A_few_pieces_are_not_a_trend()
    {
        Organisation pharmacy = _world.Organisation(OrganisationKinds.Pharmacy);
        for (int i = 0; i < 5; i++) _world.Use(pharmacy, _world.Morphine, Day.AddMonths(i), i == 4
            ? 30 : 2, MovementKind.Dispense);
        Assert.Empty(_world.Ask(new D010_DispensingOutgrowsHistory(), Day.AddMonths(5)));
    }
}
