namespace Traceability.Domain.Parties;

/// <summary>覆盖指标: a share of units, with those that are missing from it.</summary>
public enum CoverageFigure
{
    /// <summary>在册: units in operation, of all that were registered.</summary>
    Registered = 1,

    /// <summary>已核实: of those in operation.</summary>
    Verified = 2,

    /// <summary>本期已检查: of those that are to be visited in the running period.</summary>
    Visited = 3,

    /// <summary>无未办结预警: of those in operation.</summary>
    WithoutAlerts = 4,
}
