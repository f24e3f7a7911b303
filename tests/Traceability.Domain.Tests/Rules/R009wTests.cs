using Traceability.Domain.Parties;
using Traceability.Domain.Rules.History;
using Traceability.Domain.Rules.Watch;
using Traceability.Domain.Tests.Rules.History;

namespace Traceability.Domain.Tests.Rules;

public sealed class R009wTests
{
    private const long Kg = 1_000_000;

    private static readonly DateOnly Day = WatchWorld.Start;

    private readonly WatchWorld _world = new();

    [Fact]
    public void A_person_who_buys_category_two_is_flagged()
    {
        _world.SellOut(_world.Organisation(), _world.Ether, Day, Kg, person: 7);
        Assert.Single(_world.Ask(new R009w_PersonsBuyNoClassOneOrTwo(), Day));
    }

    [Fact]
    public void A_person_may_buy_category_three_and_a_firm_category_two()
    {
        _world.SellOut(_world.Organisation(), _world.Acetone, Day, Kg, person: 7);
        _world.SellOut(_world.Organisation(), _world.Ether, Day, Kg, buyer: _world.Organisation());
        Assert.Empty(_world.Ask(new R009w_PersonsBuyNoClassOneOrTwo(), Day));
    }
}
