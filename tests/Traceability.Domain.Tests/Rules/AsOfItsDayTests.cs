using Traceability.Domain.Ledger;
using Traceability.Domain.Rules;

namespace Traceability.Domain.Tests.Rules;

/// <summary>A movement is judged by the catalogue and the rules of the day on which it happened.</summary>
public sealed class AsOfItsDayTests
{
    private static string[] FindingsOf(World world)
    {
        MovementFacts facts = world.Facts();
        return Rulebook.Decide(facts.Draft, facts) is Ruling.Refused refused
            ? [.. refused.Findings.Select(f => f.Rule)] : [];
    }

    [Theory]
    [InlineData(2025, 7, 19, false)]
    [InlineData(2025, 7, 20, true)]
    public void A_substance_is_controlled_from_the_day_it_is_listed(int year, int month, int day, bool refused) =>
        Assert.Equal(refused, FindingsOf((World.Of(MovementKind.Dispatch) with { Day = new DateOnly(year, month, day) })
            .With(Cast.Piperidone, "1 kg")).Contains("R-008"));

    [Theory]
    [InlineData(2005, 10, 31, false)]
    [InlineData(2005, 11, 1, true)]
    public void A_rule_judges_from_the_day_it_is_in_force(int year, int month, int day, bool refused) =>
        Assert.Equal(refused, FindingsOf((World.Of(MovementKind.Dispatch) with { Day = new DateOnly(year, month, day) })
            .With(Cast.Acetone, "1 kg")).Contains("R-008"));

    [Fact]
    public void Every_rule_says_from_when_it_is_in_force() => Assert.All(
        Rulebook.Gate.Select(r => r.Card).Concat(Rulebook.Grants.Select(r => r.Card)),
        card =>
        {
            Assert.True(card.InForceFrom >= new DateOnly(2000, 1, 1));
            Assert.False(card.IsInForceOn(card.InForceFrom.AddDays(-1)));
            Assert.True(card.IsInForceOn(card.InForceFrom));
        });
}
