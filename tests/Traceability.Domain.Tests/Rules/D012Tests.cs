using Traceability.Domain.Parties;
using Traceability.Domain.Rules.History;
using Traceability.Domain.Rules.Signals;
using Traceability.Domain.Tests.Rules.History;

namespace Traceability.Domain.Tests.Rules;

public sealed class D012Tests
{
    private static readonly DateOnly Day = WatchWorld.Start;

    private readonly WatchWorld _world = new();

    [Theory]
    [InlineData(1, 8, 0)]
    [InlineData(2, 7, 0)]
    [InlineData(2, 8, 1)]
    [InlineData(1, 20, 0)]
    [InlineData(1, 21, 1)]
    public void Several_late_entries_or_a_very_late_one_are_flagged(int entries, int daysLate, int alerts)
    {
        Organisation user = _world.Organisation();
        for (int i = 0; i < entries; i++) _world.Late(user, _world.Acetone, Day, daysLate);
        Assert.Equal(alerts, _world.Ask(new D012_EntriesAreBackdated(), Day.AddDays(60)).Count);
    }
}
