using Traceability.Domain.Parties;
using Traceability.Domain.Rules.History;
using Traceability.Domain.Rules.Signals;
using Traceability.Domain.Tests.Rules.History;

namespace Traceability.Domain.Tests.Rules;

public sealed class D004Tests
{
    private const long Kg = 1_000_000;

    private static readonly DateOnly Day = WatchWorld.Start;

    private readonly WatchWorld _world = new();

    private void Months(Organisation plant, params long[] outputs)
    {
        for (int i = 0; i < outputs.Length; i++)
            _world.Process(plant, _world.Herb, 1_000 * Kg, _world.Ephedrine, outputs[i] * Kg, Day.AddMonths(i));
    }

    [Theory]
    [InlineData(97, 0)]
    [InlineData(96, 1)]
    [InlineData(104, 1)]
    public void A_month_whose_yield_leaves_the_band_is_flagged(long output, int alerts)
    {
        Organisation plant = _world.Organisation();
        Months(plant, 100, 100, 100, output);
        Assert.Equal(alerts, _world.Ask(new D004_YieldLeavesItsBand(), Day.AddMonths(5)).Count);
    }

    [Fact]
    public void The_excess_is_what_the_usual_yield_does_not_explain()
    {
        Organisation plant = _world.Organisation();
        Months(plant, 100, 100, 100, 80);
        Suspicion found = Assert.Single(_world.Ask(new D004_YieldLeavesItsBand(), Day.AddMonths(5)));
        Assert.Equal("2026-04", found.Key.Period);
        Assert.Contains("200.000 kg", found.MessageEn, StringComparison.Ordinal);
    }

    [Fact]
    public void A_yield_that_always_varies_has_a_wide_band()
    {
        Organisation plant = _world.Organisation();
        Months(plant, 90, 100, 110, 95, 105, 92);
        Assert.Empty(_world.Ask(new D004_YieldLeavesItsBand(), Day.AddMonths(7)));
    }
}
