using Traceability.Domain.Catalogue;
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

    /// <summary>
    /// 2024-09-01: seven substances came into category 2. What moved the day before is judged by the list of its day.
    /// </summary>
    [Theory]
    [InlineData(2024, 8, 31, false)]
    [InlineData(2024, 9, 1, true)]
    public void A_movement_of_31_August_2024_knows_nothing_of_the_list_of_the_day_after(
        int year, int month, int day, bool refused)
    {
        Substance listed = new()
        {
            Code = "CN-P2-12", Class = SubstanceClass.Precursor2, NameZh = "4-(N-苯基氨基)哌啶", NameEn = "4-AP",
            ListedFrom = new DateOnly(2024, 9, 1), LegalBasis = "", Verified = "yes",
        };
        World trip = (World.LongHaul() with { Day = new DateOnly(year, month, day), Payment = PaymentMeans.Cash })
            .With(Cast.Pure(listed), "1 kg", listed);
        Assert.Equal(refused ? ["R-008", "R-032", "R-050"] : [], FindingsOf(trip));
    }

    [Theory]
    [InlineData(2028, 2, 28, true)]
    [InlineData(2028, 2, 29, false)]
    public void A_substance_taken_off_the_list_is_free_from_that_day(int year, int month, int day, bool refused)
    {
        Substance delisted = new()
        {
            Code = "CN-P3-99", Class = SubstanceClass.Precursor3, NameZh = "退出目录", NameEn = "Delisted",
            ListedFrom = new DateOnly(2005, 11, 1), DelistedFrom = new DateOnly(2028, 2, 29), LegalBasis = "",
            Verified = "yes",
        };
        Assert.Equal(refused, FindingsOf((World.Of(MovementKind.Dispatch) with { Day = new DateOnly(year, month, day) })
            .With(Cast.Pure(delisted), "1 kg", delisted)).Contains("R-008"));
    }

    [Fact]
    public void Watch_rules_and_reports_say_it_too() => Assert.All(
        Rulebook.Watch.Select(r => r.Card).Concat(Rulebook.Dated.Select(r => r.Card))
            .Concat(Rulebook.Duties.Select(d => d.Card)),
        card =>
        {
            Assert.True(card.InForceFrom >= InForce.StateCouncil13Of2000);
            Assert.False(card.IsInForceOn(card.InForceFrom.AddDays(-1)));
            Assert.True(card.IsInForceOn(card.InForceFrom));
        });
}
