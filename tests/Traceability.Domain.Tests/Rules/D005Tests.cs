using Traceability.Domain.Parties;
using Traceability.Domain.Rules.History;
using Traceability.Domain.Rules.Signals;
using Traceability.Domain.Tests.Rules.History;

namespace Traceability.Domain.Tests.Rules;

public sealed class D005Tests
{
    private const long Kg = 1_000_000;

    private static readonly DateOnly Day = WatchWorld.Start;

    private readonly WatchWorld _world = new();

    [Theory]
    [InlineData(108, 0)]
    [InlineData(109, 1)]
    public void Consumption_that_outgrows_output_is_flagged(long used, int alerts)
    {
        Organisation plant = _world.Organisation();
        foreach ((long consumed, int month) in new[] { (100, 0), (100, 1), (100, 2), (used, 3), (100L, 4) })
        {
            _world.Use(plant, _world.Acetone, Day.AddMonths(month), consumed * Kg);
            _world.Make(plant, _world.Paint, Day.AddMonths(month), 1_000 * Kg);
        }

        Assert.Equal(alerts, _world.Ask(new D005_UseOutgrowsOutput(), Day.AddMonths(6)).Count);
    }

    [Fact]
    public void A_unit_without_output_cannot_be_judged_by_it()
    {
        Organisation laboratory = _world.Organisation(OrganisationKinds.SchoolLab);
        for (int i = 0; i < 6; i++) _world.Use(laboratory, _world.Acetone, Day.AddMonths(i), (i + 1) * Kg);
        Assert.Empty(_world.Ask(new D005_UseOutgrowsOutput(), Day.AddMonths(7)));
    }
}
