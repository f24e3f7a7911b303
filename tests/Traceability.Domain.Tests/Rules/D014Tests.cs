using Traceability.Domain.Parties;
using Traceability.Domain.Rules.History;
using Traceability.Domain.Rules.Signals;
using Traceability.Domain.Tests.Rules.History;

namespace Traceability.Domain.Tests.Rules;

public sealed class D014Tests
{
    private const long Kg = 1_000_000;

    private static readonly DateOnly Day = WatchWorld.Start;

    private readonly WatchWorld _world = new();

    [Fact]
    public void A_user_that_sells_on_is_flagged()
    {
        Organisation user = _world.Organisation(), other = _world.Organisation();
        _world.Send(user, other, _world.Acetone, Day, Kg);
        Assert.Equal(user.Id, Assert.Single(_world.Ask(new D014_UserSellsOn(), Day)).Organisation);
    }

    [Fact]
    public void A_trader_sells_and_a_user_may_send_back_or_store()
    {
        Organisation trader = _world.Organisation(OrganisationKinds.Trader), user = _world.Organisation();
        Organisation warehouse = _world.Organisation(OrganisationKinds.Warehouse);
        _world.Buy(trader, user, _world.Acetone, Day, Kg);
        _world.Send(user, trader, _world.Acetone, Day.AddDays(2), Kg);
        _world.Send(user, warehouse, _world.Acetone, Day.AddDays(2), Kg);
        Assert.Empty(_world.Ask(new D014_UserSellsOn(), Day.AddDays(9)));
    }
}
