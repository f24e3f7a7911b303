using Traceability.Domain.Ledger;
using Traceability.Domain.Oversight.Inspections;

namespace Traceability.Domain.Tests.Oversight.Inspections;

/// <summary>The closed lives of plans, inspections and findings.</summary>
public sealed class InspectionLivesTests
{
    [Fact]
    public void A_plan_goes_from_draft_to_its_end_and_no_further()
    {
        InspectionPlan plan = Plans.ByHand();
        Assert.Null(plan.Do(PlanAct.Accept));
        Assert.Equal(2, plan.Fix(null, null));
        Assert.Equal(3, plan.Do(PlanAct.Accept));
        Assert.Null(plan.Do(PlanAct.Draw));
        Assert.Equal(4, plan.Do(PlanAct.Start));
        Assert.Null(plan.Do(PlanAct.Cancel));
        Assert.Null(plan.Do(PlanAct.Name));
        Assert.Equal(5, plan.Do(PlanAct.Finish));
        Assert.All(Enum.GetValues<PlanAct>(), act => Assert.Null(plan.Do(act)));
    }

    [Theory]
    [InlineData(PlanState.Cancelled)]
    [InlineData(PlanState.Finished)]
    public void What_is_over_stays_over(PlanState state) => Assert.All(
        Enum.GetValues<PlanAct>(), act => Assert.Null(PlanLife.After(state, act)));

    [Fact]
    public void An_inspection_is_signed_as_it_was_presented_and_a_change_makes_the_signature_void()
    {
        Inspection inspection = Plans.Inspection();
        Assert.Null(inspection.Do(InspectionAct.Answer, Plans.Now));
        inspection.Do(InspectionAct.Begin, Plans.Now);
        Assert.Equal(Plans.Now, inspection.BegunAt);
        inspection.EndAt(Plans.Now);
        Assert.NotNull(inspection.Present([1, 2], Plans.Now));
        Assert.Null(inspection.Do(InspectionAct.Answer, Plans.Now));
        Assert.NotNull(inspection.Do(InspectionAct.Reopen, Plans.Now));
        Assert.Null(inspection.BodyHash);
        Assert.Null(inspection.EndedAt);
    }

    [Fact]
    public void After_the_seal_only_results_findings_of_results_and_rectification_follow()
    {
        InspectionAct[] open = [.. Enum.GetValues<InspectionAct>()
            .Where(a => InspectionLife.After(InspectionState.Sealed, a) is not null)];
        Assert.Equal(
            [InspectionAct.Find, InspectionAct.Result, InspectionAct.Rectify, InspectionAct.Close, InspectionAct.Note],
            open);
        Assert.Equal(
            [InspectionAct.Note],
            Enum.GetValues<InspectionAct>().Where(a => InspectionLife.After(InspectionState.Closed, a) is not null));
    }

    [Fact]
    public void A_finding_is_answered_sent_back_answered_again_and_accepted()
    {
        InspectionFinding finding = Plans.Finding();
        Assert.Null(finding.Do(FindingAct.Answer, isSealed: false, Plans.Day, null));
        Assert.NotNull(finding.Do(FindingAct.Answer, isSealed: true, Plans.Day, null));
        Assert.NotNull(finding.Do(FindingAct.SendBack, isSealed: true, Plans.Day, Plans.Day.AddDays(20)));
        Assert.Equal(Plans.Day.AddDays(20), finding.DueOn);
        Assert.False(finding.IsOverdueOn(Plans.Day.AddDays(20)));
        Assert.True(finding.IsOverdueOn(Plans.Day.AddDays(21)));
        finding.Do(FindingAct.Answer, isSealed: true, Plans.Day, null);
        Assert.False(finding.IsOverdueOn(Plans.Day.AddDays(21)));
        finding.Do(FindingAct.Accept, isSealed: true, Plans.Day.AddDays(19), null);
        Assert.Equal((FindingState.Rectified, Plans.Day.AddDays(19)), (finding.State, finding.RectifiedOn));
        Assert.All(
            Enum.GetValues<FindingAct>(), act => Assert.Null(finding.Do(act, isSealed: true, Plans.Day, null)));
    }

    [Fact]
    public void A_finding_is_withdrawn_before_the_seal_only()
    {
        Assert.Null(Plans.Finding().Do(FindingAct.Withdraw, isSealed: true, Plans.Day, null));
        InspectionFinding finding = Plans.Finding();
        finding.Do(FindingAct.Withdraw, isSealed: false, Plans.Day, null);
        Assert.Equal(FindingState.Withdrawn, finding.State);
        Assert.False(finding.IsOverdueOn(Plans.Day.AddDays(90)));
    }

    [Theory]
    [InlineData(98_000, false)]
    [InlineData(97_999, true)]
    [InlineData(100_000, false)]
    public void An_assay_contradicts_the_label_below_the_tolerance(int assay, bool contradicts) =>
        Assert.Equal(contradicts, AssayCheck.IsBelow(assay, 100_000, 20_000));

    [Fact]
    public void A_declared_content_is_reckoned_by_weight_only()
    {
        Assert.Equal(100_000, AssayCheck.Declared(BaseUnit.Milligram, 1_000_000));
        Assert.Null(AssayCheck.Declared(BaseUnit.Microlitre, 791_000));
        Assert.Null(AssayCheck.Declared(BaseUnit.Milligram, 0));
        Assert.Equal("98.5%", AssayCheck.Show(98_500));
    }

    [Theory]
    [InlineData(5, 5, CountMark.Found)]
    [InlineData(5, 0, CountMark.Missing)]
    [InlineData(5, 4, CountMark.Differs)]
    [InlineData(5, 6, CountMark.Differs)]
    public void What_was_counted_agrees_is_missing_or_differs(long book, long found, CountMark mark) =>
        Assert.Equal(mark, InspectionCountLine.MarkOf(book, found));
}
