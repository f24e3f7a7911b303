using Traceability.Domain.Oversight;
using Traceability.Domain.Parties;
using Traceability.Domain.Rules;
using Traceability.Domain.Rules.History;
using Traceability.Domain.Rules.Watch;
using Traceability.Domain.Tests.Rules.History;

namespace Traceability.Domain.Tests.Rules;

public sealed class R078Tests
{
    private static readonly DateOnly Day = WatchWorld.Start;

    private readonly WatchWorld _world = new();

    [Fact]
    public void One_milligram_of_a_narcotic_declared_lost_is_flagged_on_the_same_day()
    {
        Organisation hospital = _world.Organisation(OrganisationKinds.Hospital);
        _world.Make(hospital, _world.Morphine, Day, 1_000_000_000);
        _world.Lose(hospital, _world.Morphine, Day.AddDays(3), 1);
        Assert.Empty(_world.Ask(new R078_LossOfDrugsIsReported(), Day.AddDays(2)));
        Suspicion found = Assert.Single(_world.Ask(new R078_LossOfDrugsIsReported(), Day.AddDays(3)));
        Assert.Equal((hospital.Id, Day.AddDays(3), AlertLevel.Critical),
            (found.Organisation, found.FirstSeenOn, found.Level));
        Assert.Empty(_world.Ask(new R077_LossIsReported(), Day.AddDays(3)));
    }

    [Fact]
    public void What_was_lost_on_the_way_is_flagged_too()
    {
        Organisation seller = _world.Organisation(OrganisationKinds.DrugWholesaler), buyer = _world.Organisation();
        BookMovement sent = _world.Send(seller, buyer, _world.Morphine, Day, 1_000);
        _world.Receive(sent, buyer, Day.AddDays(1), 999);
        _world.LoseOnTheWay(sent, Day.AddDays(1), 1);
        Assert.Equal(seller.Id, Assert.Single(_world.Ask(new R078_LossOfDrugsIsReported(), Day.AddDays(1)))
            .Organisation);
    }

    [Fact]
    public void A_loss_taken_back_is_no_loss()
    {
        Organisation seller = _world.Organisation(OrganisationKinds.DrugWholesaler), buyer = _world.Organisation();
        BookMovement sent = _world.Send(seller, buyer, _world.Morphine, Day, 1_000);
        BookMovement lost = _world.LoseOnTheWay(sent, Day.AddDays(1), 1_000);
        _world.Reverse(lost, Day.AddDays(2));
        Assert.Empty(_world.Ask(new R078_LossOfDrugsIsReported(), Day.AddDays(2)));
    }

    [Fact]
    public void Precursors_are_another_rules_matter()
    {
        Organisation user = _world.Organisation();
        _world.Make(user, _world.Acetone, Day, 1_000);
        _world.Lose(user, _world.Acetone, Day, 1_000);
        Assert.Empty(_world.Ask(new R078_LossOfDrugsIsReported(), Day));
    }
}
