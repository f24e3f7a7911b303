namespace Traceability.Domain.Parties;

/// <summary>覆盖指标: a share of units, with those that are missing from it.</summary>
public enum CoverageFigure
{
    /// <summary>入网登记: units on the platform, of all in operation that are known: from the register here, from movements
    /// and papers of others, from lists of other registers.</summary>
    Registered = 1,

    /// <summary>已核实: of those in operation.</summary>
    Verified = 2,

    /// <summary>本期已检查: of those that are to be visited in the running period.</summary>
    Visited = 3,

    /// <summary>无未办结预警: of those in operation.</summary>
    WithoutAlerts = 4,

    /// <summary>实地核查: visited on site within a year, of those in operation in the register.</summary>
    OnSite = 5,
}
