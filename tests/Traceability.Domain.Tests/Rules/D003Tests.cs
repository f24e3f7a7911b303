using Traceability.Domain.Parties;
using Traceability.Domain.Rules.History;
using Traceability.Domain.Rules.Signals;
using Traceability.Domain.Tests.Rules.History;

namespace Traceability.Domain.Tests.Rules;

public sealed class D003Tests
{
    private const long Kg = 1_000_000;

    private static readonly DateOnly Day = WatchWorld.Start;

    private readonly WatchWorld _world = new();

    [Theory]
    [InlineData(3, 0)]
    [InlineData(4, 1)]
    public void Four_months_of_losses_just_below_tolerance_are_flagged(int months, int alerts)
    {
        Organisation user = _world.Organisation();
        for (int i = 0; i < months; i++)
        {
            _world.Make(user, _world.Acetone, Day.AddMonths(i), 10_000 * Kg);
            _world.Lose(user, _world.Acetone, Day.AddMonths(i).AddDays(5), 45 * Kg);
            _world.Use(user, _world.Acetone, Day.AddMonths(i).AddDays(6), 9_900 * Kg);
        }

        Assert.Equal(alerts, _world.Ask(new D003_SmallLossesRepeat(), Day.AddMonths(months)).Count);
    }

    [Fact]
    public void What_the_goods_lose_by_their_nature_is_not_flagged()
    {
        Organisation user = _world.Organisation(), peer = _world.Organisation();
        foreach (Organisation firm in new[] { user, peer })
        {
            for (int i = 0; i < 8; i++)
            {
                _world.Make(firm, _world.Acetone, Day.AddMonths(i), 10_000 * Kg);
                _world.Lose(firm, _world.Acetone, Day.AddMonths(i).AddDays(5), 12 * Kg);
                _world.Use(firm, _world.Acetone, Day.AddMonths(i).AddDays(6), 9_900 * Kg);
            }
        }

        Assert.Empty(_world.Ask(new D003_SmallLossesRepeat(), Day.AddMonths(8)));
    }
}
