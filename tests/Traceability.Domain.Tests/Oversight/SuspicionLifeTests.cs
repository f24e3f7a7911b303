using Traceability.Domain.Oversight.Suspicions;
using Traceability.Domain.Oversight.EndUses;
using Traceability.Domain.Parties;

namespace Traceability.Domain.Tests.Oversight;

/// <summary>可疑情况报告、最终用户核查: what may follow what.</summary>
public sealed class SuspicionLifeTests
{
    [Theory]
    [InlineData(SuspicionState.Received, SuspicionAct.Check, SuspicionState.Checking)]
    [InlineData(SuspicionState.Checking, SuspicionAct.Found, SuspicionState.Founded)]
    [InlineData(SuspicionState.Checking, SuspicionAct.Dismiss, SuspicionState.Unfounded)]
    [InlineData(SuspicionState.Founded, SuspicionAct.Close, SuspicionState.Closed)]
    [InlineData(SuspicionState.Unfounded, SuspicionAct.Close, SuspicionState.Closed)]
    [InlineData(SuspicionState.Received, SuspicionAct.Found, null)]
    [InlineData(SuspicionState.Received, SuspicionAct.Close, null)]
    [InlineData(SuspicionState.Checking, SuspicionAct.Close, null)]
    [InlineData(SuspicionState.Founded, SuspicionAct.Dismiss, null)]
    [InlineData(SuspicionState.Closed, SuspicionAct.Add, null)]
    [InlineData(SuspicionState.Closed, SuspicionAct.Link, null)]
    public void A_report_is_checked_before_it_is_decided_and_decided_before_it_is_answered(
        SuspicionState state, SuspicionAct act, SuspicionState? after) =>
        Assert.Equal(after, SuspicionLife.After(state, act));

    [Fact]
    public void Every_report_can_come_to_its_end_and_nothing_leads_out_of_it()
    {
        HashSet<SuspicionState> reached = [SuspicionState.Received];
        for (int i = 0; i < 5; i++)
        {
            foreach (SuspicionState state in reached.ToList())
                foreach (SuspicionAct act in Enum.GetValues<SuspicionAct>())
                    if (SuspicionLife.After(state, act) is { } after) reached.Add(after);
        }

        Assert.Equal(Enum.GetValues<SuspicionState>().ToHashSet(), reached);
        Assert.All(
            Enum.GetValues<SuspicionAct>(), act => Assert.Null(SuspicionLife.After(SuspicionState.Closed, act)));
    }

    [Fact]
    public void What_officers_write_to_one_another_is_not_told_to_the_reporter() => Assert.Equal(
        [SuspicionAct.Report, SuspicionAct.Add, SuspicionAct.Close],
        Enum.GetValues<SuspicionAct>().Where(SuspicionLife.IsTold));

    [Theory]
    [InlineData(EndUseState.Declared, EndUseAct.Begin, EndUseState.Checking)]
    [InlineData(EndUseState.Checking, EndUseAct.Verify, EndUseState.Verified)]
    [InlineData(EndUseState.Checking, EndUseAct.Doubt, EndUseState.Doubtful)]
    [InlineData(EndUseState.Checking, EndUseAct.Refuse, EndUseState.Refused)]
    [InlineData(EndUseState.Verified, EndUseAct.Doubt, EndUseState.Doubtful)]
    [InlineData(EndUseState.Doubtful, EndUseAct.Begin, EndUseState.Checking)]
    [InlineData(EndUseState.Declared, EndUseAct.Verify, null)]
    [InlineData(EndUseState.Refused, EndUseAct.Verify, null)]
    [InlineData(EndUseState.Verified, EndUseAct.Withdraw, null)]
    [InlineData(EndUseState.Withdrawn, EndUseAct.Begin, null)]
    public void A_final_user_is_checked_before_it_is_verified(
        EndUseState state, EndUseAct act, EndUseState? after) =>
        Assert.Equal(after, EndUseLife.After(state, act));

    [Fact]
    public void A_verification_holds_through_its_last_day_and_ends_with_a_doubt()
    {
        DateOnly last = new(2026, 12, 31);
        Id<Organisation> police = new(9);
        EndUseCheck check = new()
        {
            Id = new(1), User = new(2), AskedBy = new(2), RequestId = "R", Substance = "CN-P1-01", Quantity = 1,
            Unit = Domain.Ledger.BaseUnit.Milligram, Period = UsePeriod.Year, Process = "合成", Makes = "染料",
            Storage = "专库", AskedAt = DateTime.UnixEpoch, DueOn = last,
        };
        Assert.Null(check.Do(EndUseAct.Verify, police, last));
        Assert.Equal(2, check.Do(EndUseAct.Begin, police));
        Assert.Equal(3, check.Do(EndUseAct.Verify, police, last));
        Assert.True(check.IsVerifiedOn(last));
        Assert.False(check.IsVerifiedOn(last.AddDays(1)));
        Assert.Equal(4, check.Do(EndUseAct.Doubt, police));
        Assert.False(check.IsVerifiedOn(last));
        Assert.Null(check.ValidTo);
    }
}
