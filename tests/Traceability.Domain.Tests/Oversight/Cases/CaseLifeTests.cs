using Traceability.Domain.Oversight.Cases;
using Traceability.Domain.Parties;

namespace Traceability.Domain.Tests.Oversight.Cases;

/// <summary>What may be done in a case where, by whom, and that nothing goes back by itself.</summary>
public sealed class CaseLifeTests
{
    public static TheoryData<CaseState, CaseAct> EveryStep()
    {
        TheoryData<CaseState, CaseAct> all = [];
        foreach (CaseState state in Enum.GetValues<CaseState>())
            foreach (CaseAct act in Enum.GetValues<CaseAct>()) all.Add(state, act);
        return all;
    }

    [Theory, MemberData(nameof(EveryStep))]
    public void A_case_proposed_for_closing_rests_and_a_closed_one_moves_evidence_only(CaseState state, CaseAct act)
    {
        CaseState? after = CaseLife.After(state, act);
        CaseAct[] open = state switch
        {
            CaseState.Investigating =>
            [
                .. Enum.GetValues<CaseAct>().Except(
                    [CaseAct.Open, CaseAct.ReturnClosing, CaseAct.Close, CaseAct.Reopen]),
            ],
            CaseState.ClosingProposed => [CaseAct.ReturnClosing, CaseAct.Close],
            _ => [CaseAct.Reopen, CaseAct.ExecuteMeasure, CaseAct.HandOver],
        };
        Assert.Equal(open.Contains(act), after is not null);
    }

    [Fact]
    public void A_case_is_proposed_closed_opened_again_and_each_act_has_its_number()
    {
        Case opened = New();
        Assert.Equal(2, opened.Do(CaseAct.AddItem));
        Assert.Null(opened.Close(At));
        Assert.Equal(3, opened.ProposeClosing(CaseOutcome.Prosecution, "a"));
        Assert.Null(opened.Do(CaseAct.AddItem));
        Assert.Equal(4, opened.ReturnClosing());
        Assert.Null(opened.Outcome);
        Assert.Equal(5, opened.ProposeClosing(CaseOutcome.AdministrativePenalty, "a"));
        Assert.Equal(6, opened.Close(At));
        Assert.Equal((CaseState.Closed, At, CaseOutcome.AdministrativePenalty),
            (opened.State, opened.ClosedAt, opened.Outcome));
        Assert.Equal(7, opened.Reopen());
        Assert.Equal((CaseState.Investigating, null, null), (opened.State, opened.ClosedAt, opened.Outcome));
    }

    [Theory]
    [InlineData(MemberRole.Lead, CaseAct.AddMember, true)]
    [InlineData(MemberRole.Member, CaseAct.AddMember, false)]
    [InlineData(MemberRole.Member, CaseAct.AddItem, true)]
    [InlineData(MemberRole.Member, CaseAct.Close, true)]
    [InlineData(MemberRole.Member, CaseAct.Reopen, false)]
    [InlineData(MemberRole.Invited, CaseAct.Note, true)]
    [InlineData(MemberRole.Invited, CaseAct.AddFile, true)]
    [InlineData(MemberRole.Invited, CaseAct.AddItem, false)]
    [InlineData(MemberRole.Invited, CaseAct.Close, false)]
    public void The_lead_says_who_is_on_it_and_an_invited_officer_only_brings_papers(
        MemberRole role, CaseAct act, bool may) => Assert.Equal(may, CaseLife.MayDo(role, act));

    [Fact]
    public void Who_proposed_a_measure_does_not_decide_it_and_it_is_executed_after_it_was_decided()
    {
        CaseMeasure measure = Measure();
        DateOnly day = new(2026, 11, 20);
        Assert.True(measure.Hear(day, "放弃陈述申辩"));
        Assert.False(measure.Decide("a", day, "罚字1号"));
        Assert.True(measure.Decide("b", day, "罚字1号"));
        Assert.True(measure.IsFinal);
        Assert.False(measure.Drop());
        Assert.False(measure.Execute(day.AddDays(-1)));
        Assert.True(measure.Execute(day));
        Assert.Equal(MeasureState.Executed, measure.State);
    }

    [Fact]
    public void A_measure_that_was_dropped_counts_nowhere()
    {
        CaseMeasure measure = Measure();
        Assert.True(measure.Drop());
        Assert.False(measure.IsFinal);
        Assert.False(measure.Decide("b", new DateOnly(2026, 11, 20), "x"));
    }

    [Fact]
    public void What_is_open_stands_in_the_way_of_closing()
    {
        Assert.Empty(ClosingHurdle.Of(0, 0, 0));
        Assert.Equal(3, ClosingHurdle.Of(1, 2, 3).Count);
    }

    [Fact]
    public void A_person_is_responsible_from_the_first_day_to_the_last()
    {
        PostTerm term = new() { Person = new(1), From = new(2026, 3, 1), At = At, By = "a" };
        Assert.False(term.End(new DateOnly(2026, 2, 28)));
        Assert.True(term.End(new DateOnly(2026, 6, 30)));
        Assert.False(term.End(new DateOnly(2026, 7, 1)));
    }

    private static readonly DateTime At = new(2026, 11, 29, 2, 0, 0, DateTimeKind.Utc);

    private static CaseMeasure Measure() => new()
    {
        Id = new(1), Case = new(1), RequestId = "r", Person = "某人", Kind = MeasureKind.Warning, Article = "第四十条",
        Facts = "事实", ProposedAt = At, ProposedBy = "a",
    };

    private static Case New() => new()
    {
        Id = new(1), Number = "AJ-1", RequestId = "r", Title = "某案", Source = CaseSource.Seizure, Region = "150823",
        HappenedAt = At, Summary = "案情", Agency = new(2), OpenedAt = At, OpenedBy = "a",
    };
}
