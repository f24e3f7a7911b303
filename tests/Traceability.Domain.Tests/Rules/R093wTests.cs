using Traceability.Domain.Parties;
using Traceability.Domain.Rules.History;
using Traceability.Domain.Rules.Watch;
using Traceability.Domain.Tests.Rules.History;

namespace Traceability.Domain.Tests.Rules;

public sealed class R093wTests
{
    private const long Kg = 1_000_000;

    private static readonly DateOnly Day = WatchWorld.Start;

    private readonly WatchWorld _world = new();

    [Fact]
    public void Ephedra_sold_to_a_trader_is_flagged()
    {
        Organisation buyer = _world.Organisation(OrganisationKinds.EphedraBuyer),
            trader = _world.Organisation(OrganisationKinds.Trader);
        _world.Send(buyer, trader, _world.Herb, Day, 100 * Kg);
        Assert.Equal(buyer.Id, Assert.Single(_world.Ask(new R093w_EphedraGoesToDrugMakers(), Day)).Organisation);
    }

    [Fact]
    public void Ephedra_from_harvester_to_purchaser_to_drug_maker_is_lawful()
    {
        Organisation harvester = _world.Organisation(OrganisationKinds.EphedraHarvester);
        Organisation buyer = _world.Organisation(OrganisationKinds.EphedraBuyer);
        Organisation maker = _world.Organisation(OrganisationKinds.DrugProducer);
        _world.Buy(harvester, buyer, _world.Herb, Day, 100 * Kg);
        _world.Buy(buyer, maker, _world.Herb, Day.AddDays(2), 100 * Kg);
        Assert.Empty(_world.Ask(new R093w_EphedraGoesToDrugMakers(), Day.AddDays(9)));
    }
}
