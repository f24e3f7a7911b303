namespace Traceability.Domain.Oversight.Cases;

/// <summary>How goods got out of control.</summary>
public enum LossKind
{
    /// <summary>丢失.</summary>
    Lost = 1,

    /// <summary>被盗.</summary>
    Stolen = 2,

    /// <summary>被抢.</summary>
    Robbed = 3,

    /// <summary>流入非法渠道.</summary>
    Diverted = 4,
}
