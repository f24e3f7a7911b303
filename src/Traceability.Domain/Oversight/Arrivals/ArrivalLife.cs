namespace Traceability.Domain.Oversight.Arrivals;

/// <summary>Which act is possible where, where it leads, and whose it is; the books say what is there.</summary>
public static class ArrivalLife
{
    /// <summary>The state after the act; null when it cannot be done there.</summary>
    public static ArrivalState? After(ArrivalState state, ArrivalAct act) => act switch
    {
        ArrivalAct.Refuse => state == ArrivalState.Coming ? ArrivalState.Refused : null,
        ArrivalAct.Withdraw => state == ArrivalState.Refused ? ArrivalState.Coming : null,
        ArrivalAct.TakeBack => state == ArrivalState.Refused ? ArrivalState.TakenBack : null,
    };

    /// <summary>The consignee refuses and accepts after all; the shipper takes back.</summary>
    public static bool MayDo(ArrivalAct act, bool isConsignee, bool isShipper) => act switch
    {
        ArrivalAct.Refuse or ArrivalAct.Withdraw => isConsignee,
        ArrivalAct.TakeBack => isShipper,
    };

    /// <summary>As the last act and the ledger have it.</summary>
    public static ArrivalState StateOf(ArrivalAct? last, bool isReversed, bool isReceived) =>
        isReversed ? ArrivalState.TakenBack
        : last == ArrivalAct.Refuse ? ArrivalState.Refused
        : isReceived ? ArrivalState.Received
        : ArrivalState.Coming;
}
