namespace Traceability.Domain.Oversight.Arrivals;

/// <summary>How it stands between the two parties with a consignment.</summary>
public enum ArrivalState
{
    /// <summary>在途: it may be received or refused.</summary>
    Coming = 1,

    /// <summary>已拒收: in transit still, in the shipper's name, until the shipper has it back.</summary>
    Refused = 2,

    /// <summary>已收回: its dispatch is reversed.</summary>
    TakenBack = 3,

    /// <summary>已收货: something of it was received; it cannot be refused as a whole any more.</summary>
    Received = 4,
}
