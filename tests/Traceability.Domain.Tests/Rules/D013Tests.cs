using Traceability.Domain.Parties;
using Traceability.Domain.Rules.History;
using Traceability.Domain.Rules.Signals;
using Traceability.Domain.Tests.Rules.History;

namespace Traceability.Domain.Tests.Rules;

public sealed class D013Tests
{
    private const long Kg = 1_000_000;

    private static readonly DateOnly Day = WatchWorld.Start;

    private readonly WatchWorld _world = new();

    [Theory]
    [InlineData(23, 2, 1)]
    [InlineData(22, 2, 1)]
    [InlineData(21, 2, 0)]
    [InlineData(6, 2, 0)]
    [InlineData(5, 2, 1)]
    [InlineData(23, 1, 0)]
    public void Two_handovers_between_ten_and_six_in_a_month_are_flagged(int hour, int times, int alerts)
    {
        Organisation seller = _world.Organisation(), buyer = _world.Organisation();
        for (int i = 0; i < times; i++) _world.Send(seller, buyer, _world.Acetone, Day.AddDays(i), Kg, hour: hour);
        Assert.Equal(alerts, _world.Ask(new D013_HandoversAtNight(), Day.AddDays(30)).Count);
    }
}
