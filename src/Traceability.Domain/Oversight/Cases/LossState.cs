namespace Traceability.Domain.Oversight.Cases;

/// <summary>Where a report of a loss stands.</summary>
public enum LossState
{
    /// <summary>已报告, nobody has confirmed it.</summary>
    Reported = 1,

    /// <summary>公安机关已接收.</summary>
    Received = 2,

    /// <summary>已立案.</summary>
    CaseOpened = 3,
}
