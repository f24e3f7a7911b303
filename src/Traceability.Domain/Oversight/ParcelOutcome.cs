namespace Traceability.Domain.Oversight;

/// <summary>收寄结果.</summary>
public enum ParcelOutcome
{
    /// <summary>收寄.</summary>
    Accepted = 1,

    /// <summary>不予收寄.</summary>
    Refused = 2,

    /// <summary>停止寄递并报告.</summary>
    Stopped = 3,
}
