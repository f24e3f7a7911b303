using Traceability.Api.Language;
using Traceability.Domain.Oversight.Arrivals;

namespace Traceability.Api.Features.Arrivals;

/// <summary>How people call the acts, causes and states of a refused consignment.</summary>
internal static class ReturnWords
{
    public static string Of(RefusalCause cause) => cause switch
    {
        RefusalCause.PapersDiffer => Tongue.Say("货证不符", "goods and papers differ"),
        RefusalCause.QuantityDiffers => Tongue.Say("数量不符", "quantity differs"),
        RefusalCause.Damaged => Tongue.Say("包装破损、封签损坏", "packages or seals are damaged"),
        RefusalCause.LabelsFail => Tongue.Say("标签无法核验", "labels cannot be verified"),
        RefusalCause.Quality => Tongue.Say("质量不合格", "quality"),
        RefusalCause.NotOrdered => Tongue.Say("没有订购", "not ordered"),
        RefusalCause.Other => Tongue.Say("其他", "other"),
    };

    public static string Of(ArrivalState state) => state switch
    {
        ArrivalState.Coming => Tongue.Say("在途，可以收货", "coming; it may be received"),
        ArrivalState.Refused => Tongue.Say("已拒收，待发货单位收回", "refused; the shipper takes it back"),
        ArrivalState.TakenBack => Tongue.Say("发货单位已收回", "taken back by the shipper"),
        ArrivalState.Received => Tongue.Say("已收货", "received"),
    };

    public static string Of(ArrivalAct act) => act switch
    {
        ArrivalAct.Refuse => Tongue.Say("拒收", "refused"),
        ArrivalAct.Withdraw => Tongue.Say("撤回拒收", "accepted after all"),
        ArrivalAct.TakeBack => Tongue.Say("收回", "taken back"),
    };
}
