using Traceability.Domain.Oversight.Tips;

namespace Traceability.Domain.Tests.Oversight;

public sealed class TipLifeTests
{
    [Theory]
    [InlineData(TipState.Received, TipAct.Accept, TipState.Accepted)]
    [InlineData(TipState.Received, TipAct.Decline, TipState.NotAccepted)]
    [InlineData(TipState.Accepted, TipAct.Investigate, TipState.Investigating)]
    [InlineData(TipState.Investigating, TipAct.Substantiate, TipState.Substantiated)]
    [InlineData(TipState.Investigating, TipAct.Refute, TipState.Unsubstantiated)]
    [InlineData(TipState.Substantiated, TipAct.Answer, TipState.Substantiated)]
    public void A_step_leads_where_the_life_of_a_tip_says(TipState before, TipAct act, TipState after) =>
        Assert.Equal(after, TipLife.After(before, act));

    [Theory]
    [InlineData(TipState.NotAccepted, TipAct.Accept)]
    [InlineData(TipState.Substantiated, TipAct.Refute)]
    [InlineData(TipState.Received, TipAct.Substantiate)]
    [InlineData(TipState.Unsubstantiated, TipAct.Reward)]
    public void What_was_decided_stays_decided_and_no_step_is_left_out(TipState before, TipAct act) =>
        Assert.Null(TipLife.After(before, act));

    [Fact]
    public void A_reward_that_was_paid_is_not_taken_back() => Assert.All(
        Enum.GetValues<TipReward>(), r => Assert.False(TipLife.MayBecome(TipReward.Paid, r)));

    [Theory]
    [InlineData(TipReward.Proposed, false)]
    [InlineData(TipReward.Approved, true)]
    [InlineData(TipReward.Paid, true)]
    [InlineData(TipReward.Declined, false)]
    public void A_reward_is_approved_and_paid_by_another_than_took_the_step_before(TipReward after, bool isAnothers) =>
        Assert.Equal(isAnothers, TipLife.IsForAnother(after));

    [Fact]
    public void A_code_is_read_as_people_copy_it()
    {
        TipCode code = TipCode.New();
        Assert.True(TipCode.TryParse($" {code.ReadingForm.ToLowerInvariant()} ", out TipCode read));
        Assert.Equal(code, read);
        Assert.True(TipCode.TryParse("OIL0-0000-0000-0000", out TipCode repaired));
        Assert.Equal("0110000000000000", repaired.Value);
        Assert.False(TipCode.TryParse("0000-0000-0000-000U", out _));
        Assert.False(TipCode.TryParse(null, out _));
        Assert.DoesNotContain(code.Value, code.ToString(), StringComparison.Ordinal);
    }
}
