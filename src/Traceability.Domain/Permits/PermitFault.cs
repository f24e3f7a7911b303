namespace Traceability.Domain.Permits;

/// <summary>What can be wrong between a permit and the movements that cite it.</summary>
public enum PermitFault
{
    /// <summary>已核销 differs from what arrived under it.</summary>
    UsedDiffers = 1,

    /// <summary>Still reserved after the permit has expired.</summary>
    ReservedPastExpiry = 2,

    /// <summary>超量: more was sent or received under it than it grants.</summary>
    OverQuantity = 3,

    /// <summary>Cited on a day on which it was not valid.</summary>
    OutsideValidity = 4,

    /// <summary>冒用: drawn by somebody who does not hold it.</summary>
    Stranger = 5,

    /// <summary>Sold or shipped by, or to, a party that the permit does not name.</summary>
    WrongParty = 6,

    /// <summary>一次有效 but used on several days.</summary>
    UsedAgain = 7,

    /// <summary>Carried by another carrier than the permit names.</summary>
    WrongCarrier = 8,

    /// <summary>到期未办理: past its last day and not ended, with quantity still on it.</summary>
    LeftPastExpiry = 9,

    /// <summary>超品种: goods that are on no line of it.</summary>
    NotListed = 10,
}
