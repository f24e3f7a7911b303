namespace Traceability.Domain.Oversight;

/// <summary>How an indicator is read.</summary>
public enum IndicatorUnit
{
    /// <summary>率: counted of those to be counted, in parts per thousand; more is better.</summary>
    Share = 1,

    /// <summary>数: a bare number of cases; fewer is better.</summary>
    Cases = 2,
}
