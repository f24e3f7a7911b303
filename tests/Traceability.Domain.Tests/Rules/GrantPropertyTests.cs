using CsCheck;
using Traceability.Domain.Catalogue;
using Traceability.Domain.Permits;
using Traceability.Domain.Rules;

namespace Traceability.Domain.Tests.Rules;

/// <summary>Grants and reports by a date: no rule throws, and the same facts give the same answer.</summary>
public sealed class GrantPropertyTests
{
    private static readonly string[] Types = [.. PermitPurposes.All.Select(s => s.Type), "PT-UNHEARD-OF"];

    private static readonly Gen<DateOnly> AnyDay = Gen.Int[0, 11_000].Select(i => new DateOnly(2000, 1, 1).AddDays(i));

    private static readonly Gen<Paper> AnyPaper =
        from type in Gen.Int[0, Types.Length - 1]
        from status in Gen.Int[0, Enum.GetValues<PermitStatus>().Length - 1]
        from day in AnyDay
        from days in Gen.Int[0, 1_200]
        select new Paper(Types[type], Cast.Plant)
        {
            Status = Enum.GetValues<PermitStatus>()[status], From = day, To = day.AddDays(days),
        };

    private static readonly Gen<GrantFacts> AnyGrant =
        from type in Gen.Int[0, Types.Length - 1]
        from day in AnyDay
        from days in Gen.Int[0, 1_500]
        from single in Gen.Bool
        from agency in Gen.Int[0, 2]
        from region in Gen.Int[0, 3]
        from before in AnyPaper.Array[0, 3]
        select GrantWorld.Of(
            Types[type], day.AddDays(days), single, day,
            new[] { GrantWorld.County, GrantWorld.Prefecture, GrantWorld.Emergency }[agency],
            new[] { "150823", "110101", "", null }[region], before);

    [Fact]
    public void No_grant_throws_and_the_order_of_the_rules_does_not_matter() =>
        Gen.Select(AnyGrant, Gen.Shuffle(Rulebook.Grants.ToArray())).Sample((facts, shuffled) =>
        {
            Finding[] found = [.. Rulebook.Grants.Select(r => r.Check(facts)).OfType<Finding>()];
            Assert.Equal(found, Rulebook.Grants.Select(r => r.Check(facts)).OfType<Finding>());
            Assert.Equal(
                found.OrderBy(f => f.Rule, StringComparer.Ordinal),
                shuffled.Select(r => r.Check(facts)).OfType<Finding>().OrderBy(f => f.Rule, StringComparer.Ordinal));
        });

    [Fact]
    public void A_shorter_term_is_never_worse() =>
        Gen.Select(AnyGrant, Gen.Int[0, 1_500]).Sample((facts, days) =>
        {
            DateOnly sooner = facts.Permit.ValidTo.AddDays(-days);
            if (sooner < facts.Permit.ValidFrom) return;
            GrantFacts shorter = GrantWorld.Of(
                facts.Permit.Type, sooner, facts.Permit.SingleUse, facts.Permit.ValidFrom, facts.Agency,
                facts.Permit.FromRegion) with { HoldersPapers = facts.HoldersPapers };
            foreach (GrantRule rule in Rulebook.Grants.Where(r => r.Check(facts) is null))
                Assert.Null(rule.Check(shorter));
        });

    [Fact]
    public void A_report_is_owed_after_its_period_and_whatever_was_done_lies_in_it() =>
        Gen.Select(AnyDay, Gen.Int[0, Enum.GetValues<SubstanceClass>().Length - 1], Gen.Bool).Sample(
            (day, substanceClass, isSale) =>
            {
                DayOfActivity activity = new(day, Enum.GetValues<SubstanceClass>()[substanceClass], isSale);
                foreach (DatedRule rule in Rulebook.Dated)
                {
                    if (rule.After(activity) is not { } duty) continue;
                    Assert.Equal(duty, rule.After(activity));
                    Assert.InRange(day, duty.From, duty.To);
                    Assert.True(duty.To < duty.DueOn);
                    Assert.False(duty.IsOverdueOn(duty.DueOn));
                    Assert.True(duty.IsOverdueOn(duty.DueOn.AddDays(1)));
                }
            });
}
