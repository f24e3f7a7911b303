namespace Traceability.Domain.Oversight;

public enum TraceDirection
{
    /// <summary>来源: to production, import, harvest or opening.</summary>
    Back = 1,

    /// <summary>去向: to every holder and end use.</summary>
    Forward = 2,
}
