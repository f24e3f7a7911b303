using Traceability.Domain.Oversight.Arrivals;

namespace Traceability.Domain.Tests.Oversight;

/// <summary>拒收退回: who may do what with a consignment that is not accepted, and where it leads.</summary>
public sealed class ArrivalLifeTests
{
    [Theory]
    [InlineData(ArrivalState.Coming, ArrivalAct.Refuse, ArrivalState.Refused)]
    [InlineData(ArrivalState.Refused, ArrivalAct.Withdraw, ArrivalState.Coming)]
    [InlineData(ArrivalState.Refused, ArrivalAct.TakeBack, ArrivalState.TakenBack)]
    public void It_is_refused_accepted_after_all_or_taken_back(ArrivalState from, ArrivalAct act, ArrivalState to) =>
        Assert.Equal(to, ArrivalLife.After(from, act));

    [Fact]
    public void Nothing_else_is_possible()
    {
        int open = (from state in Enum.GetValues<ArrivalState>()
                    from act in Enum.GetValues<ArrivalAct>()
                    where ArrivalLife.After(state, act) is not null
                    select act).Count();
        Assert.Equal(3, open);
    }

    [Theory]
    [InlineData(ArrivalAct.Refuse, true, false, true)]
    [InlineData(ArrivalAct.Refuse, false, true, false)]
    [InlineData(ArrivalAct.Withdraw, true, false, true)]
    [InlineData(ArrivalAct.Withdraw, false, true, false)]
    [InlineData(ArrivalAct.TakeBack, true, false, false)]
    [InlineData(ArrivalAct.TakeBack, false, true, true)]
    public void The_consignee_refuses_the_shipper_takes_back(
        ArrivalAct act, bool isConsignee, bool isShipper, bool may) =>
        Assert.Equal(may, ArrivalLife.MayDo(act, isConsignee, isShipper));

    [Theory]
    [InlineData(null, false, false, ArrivalState.Coming)]
    [InlineData(null, false, true, ArrivalState.Received)]
    [InlineData(ArrivalAct.Refuse, false, false, ArrivalState.Refused)]
    [InlineData(ArrivalAct.Refuse, true, false, ArrivalState.TakenBack)]
    [InlineData(ArrivalAct.Refuse, false, true, ArrivalState.Refused)]
    [InlineData(ArrivalAct.Withdraw, false, false, ArrivalState.Coming)]
    [InlineData(ArrivalAct.Withdraw, false, true, ArrivalState.Received)]
    public void The_last_act_and_the_ledger_say_how_it_stands(
        ArrivalAct? last, bool isReversed, bool isReceived, ArrivalState state) =>
        Assert.Equal(state, ArrivalLife.StateOf(last, isReversed, isReceived));
}
