namespace Traceability.Domain.Oversight.Arrivals;

/// <summary>What is done with a whole consignment that is not accepted.</summary>
public enum ArrivalAct
{
    /// <summary>拒收: the consignee does not accept it; it goes back.</summary>
    Refuse = 1,

    /// <summary>撤回拒收: the consignee accepts it after all.</summary>
    Withdraw = 2,

    /// <summary>收回: the shipper has it back, by the reversal of its dispatch.</summary>
    TakeBack = 3,
}
