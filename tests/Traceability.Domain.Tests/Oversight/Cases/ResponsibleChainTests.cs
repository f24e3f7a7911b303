using Traceability.Domain.Catalogue;
using Traceability.Domain.Ledger;
using Traceability.Domain.Oversight.Cases;
using Traceability.Domain.Parties;

namespace Traceability.Domain.Tests.Oversight.Cases;

/// <summary>Who answered for goods on the day they moved, and where nobody did.</summary>
public sealed class ResponsibleChainTests
{
    private static readonly DateTime At = new(2026, 5, 10, 2, 0, 0, DateTimeKind.Utc);
    private static readonly DateOnly Day = new(2026, 5, 10);

    [Fact]
    public void Persons_are_those_in_post_on_the_day_and_not_their_successors()
    {
        ChainUnit unit = Unit(
            new ChainPost(PersonRole.Officer, "王前", null, Day),
                new ChainPost(PersonRole.Officer, "李后", Day.AddDays(1), null),
            new ChainPost(PersonRole.Keeper, "赵库", null, null));
        ResponsibleStep step = Assert.Single(ResponsibleChain.Of([Step(unit)]));
        Assert.Equal(["王前"], step.Unit.Officers);
        Assert.Equal(["赵库"], step.Unit.Keepers);
        Assert.Equal("法人", step.Unit.LegalRepresentative);
        Assert.Empty(step.Gaps);
    }

    [Fact]
    public void A_day_without_a_keeper_is_a_gap_with_its_article()
    {
        ChainUnit unit = Unit(
            new ChainPost(PersonRole.Officer, "王前", null, null),
            new ChainPost(PersonRole.Keeper, "赵库", Day.AddDays(1), null));
        ChainGap gap = Assert.Single(Assert.Single(ResponsibleChain.Of([Step(unit)])).Gaps);
        Assert.Contains("保管员", gap.Zh, StringComparison.Ordinal);
        Assert.NotNull(gap.ArticleZh);
        Assert.NotNull(gap.Rule);
    }

    [Fact]
    public void Drugs_want_two_keepers()
    {
        ChainUnit unit = Unit(
            new ChainPost(PersonRole.Officer, "王前", null, null), new ChainPost(PersonRole.Keeper, "赵库", null, null));
        ChainStep step = Step(unit) with { Classes = [SubstanceClass.Narcotic] };
        Assert.Contains(
            ResponsibleChain.Of([step])[0].Gaps, g => g.Zh.Contains("不足 2 人", StringComparison.Ordinal));
    }

    [Fact]
    public void A_hand_over_nobody_signed_and_a_paper_nobody_is_known_to_have_decided_are_gaps()
    {
        ChainUnit unit = Unit(
            new ChainPost(PersonRole.Officer, "王前", null, null), new ChainPost(PersonRole.Keeper, "赵库", null, null));
        ChainStep step = Step(unit) with
        {
            Kind = MovementKind.Dispatch, HandedOverBy = "甲", TakenOverBy = null,
            Permits = [new ChainPermit("购1", "某公安局", null, null), new ChainPermit("运1", "某公安局", "钱批", Day)],
        };
        Assert.Equal(2, ResponsibleChain.Of([step])[0].Gaps.Count);
    }

    [Fact]
    public void The_chain_goes_by_time()
    {
        ChainUnit unit = Unit();
        long[] order =
        [
            .. ResponsibleChain.Of([Step(unit) with { Movement = 2, OccurredAt = At.AddDays(1) }, Step(unit)])
                .Select(s => s.Step.Movement),
        ];
        Assert.Equal([1, 2], order);
    }

    private static ChainUnit Unit(params ChainPost[] posts) =>
        new("91150823MA0P100133", "某厂", OrganisationKinds.Producer, "法人", posts);

    private static ChainStep Step(ChainUnit unit) => new(
        1, MovementKind.Production, At, unit, null, null, null, null, null, [], [SubstanceClass.Precursor2],
            ["货 1 kg"]);
}
