namespace Traceability.Domain.Rules.History;

/// <summary>One month of one product with the stock it began with.</summary>
public readonly record struct MonthOf(Month Month, MonthFlow Flow, long OpeningStock)
{
    public long ClosingStock => OpeningStock + Flow.Net;

    /// <summary>Everything that passed through the hands in the month.</summary>
    public long Handled => Math.Max(OpeningStock, 0) + Flow.Made.Units + Flow.Bought.Units;
}
