using Traceability.Domain.Parties;
using Traceability.Domain.Rules.History;
using Traceability.Domain.Rules.Watch;
using Traceability.Domain.Tests.Rules.History;

namespace Traceability.Domain.Tests.Rules;

public sealed class R077Tests
{
    private const long Kg = 1_000_000;

    private static readonly DateOnly Day = WatchWorld.Start;

    private readonly WatchWorld _world = new();

    [Theory]
    [InlineData(500_000, 0)]
    [InlineData(500_001, 1)]
    public void Losses_above_five_per_mille_of_the_goods_handled_are_flagged(long lost, int alerts)
    {
        Organisation user = _world.Organisation();
        _world.Make(user, _world.Acetone, Day, 100 * Kg);
        _world.Lose(user, _world.Acetone, Day.AddDays(3), lost);
        Assert.Equal(alerts, _world.Ask(new R077_LossIsReported(), Day.AddDays(10)).Count);
    }

    [Fact]
    public void A_local_tolerance_for_one_substance_goes_before_the_general_one()
    {
        Organisation user = _world.Organisation();
        _world.Make(user, _world.Acetone, Day, 100 * Kg);
        _world.Lose(user, _world.Acetone, Day.AddDays(3), 900_000);
        Dictionary<string, string> settings = new() { ["watch.loss-tolerance-ppm.CN-P3-02"] = "10000" };
        Assert.Empty(_world.Ask(new R077_LossIsReported(), Day.AddDays(10), settings));
        Assert.Single(_world.Ask(new R077_LossIsReported(), Day.AddDays(10)));
    }

    [Fact]
    public void Category_one_loses_nothing_on_the_way()
    {
        Organisation seller = _world.Organisation(), buyer = _world.Organisation();
        BookMovement sent = _world.Send(seller, buyer, _world.Ephedrine, Day, 100 * Kg);
        _world.Receive(sent, buyer, Day.AddDays(1), (100 * Kg) - 1);
        _world.LoseOnTheWay(sent, Day.AddDays(1), 1);
        Assert.Single(_world.Ask(new R077_LossIsReported(), Day.AddDays(1)));
    }

    [Fact]
    public void A_local_tolerance_of_nothing_flags_the_last_milligram()
    {
        Organisation user = _world.Organisation();
        _world.Make(user, _world.Ephedrine, Day, 100 * Kg);
        _world.Lose(user, _world.Ephedrine, Day.AddDays(3), 1);
        Dictionary<string, string> settings = new() { ["watch.loss-tolerance-ppm.CN-P1-12-01"] = "0" };
        Assert.Single(_world.Ask(new R077_LossIsReported(), Day.AddDays(3), settings));
        Assert.Empty(_world.Ask(new R077_LossIsReported(), Day.AddDays(3)));
    }

    [Fact]
    public void What_both_parties_weighed_and_declared_of_other_goods_is_explained()
    {
        Organisation seller = _world.Organisation(), buyer = _world.Organisation();
        BookMovement sent = _world.Send(seller, buyer, _world.Acetone, Day, 100 * Kg);
        _world.Receive(sent, buyer, Day.AddDays(1), 95 * Kg);
        _world.LoseOnTheWay(sent, Day.AddDays(2), 5 * Kg);
        Assert.Empty(_world.Ask(new R077_LossIsReported(), Day.AddDays(2)));
    }
}
