namespace Traceability.Domain.Oversight;

/// <summary>途中事件.</summary>
public enum IncidentKind
{
    /// <summary>丢失.</summary>
    Lost = 1,

    /// <summary>被盗.</summary>
    Stolen = 2,

    /// <summary>被抢.</summary>
    Robbed = 3,

    /// <summary>泄漏.</summary>
    Leak = 4,

    /// <summary>交通事故.</summary>
    Accident = 5,

    /// <summary>延误、改道.</summary>
    Delay = 6,
}
