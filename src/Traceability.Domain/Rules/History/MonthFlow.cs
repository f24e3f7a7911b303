namespace Traceability.Domain.Rules.History;

/// <summary>What one organisation did with one product in one month, by the day it happened.</summary>
public sealed class MonthFlow
{
    /// <summary>Produced, processed into being, opened or harvested.</summary>
    public Tally Made { get; } = new();

    /// <summary>Bought from another party, by what was received; imports too.</summary>
    public Tally Bought { get; } = new();

    /// <summary>Consumed, dispensed or put into a process.</summary>
    public Tally Used { get; } = new();

    /// <summary>Of the used: handed to patients.</summary>
    public Tally Dispensed { get; } = new();

    /// <summary>Of the used: end use, with no process row to show for it.</summary>
    public Tally Consumed { get; } = new();

    /// <summary>Sent, sold, exported, or title passed.</summary>
    public Tally Sold { get; } = new();

    /// <summary>Declared lost from stock.</summary>
    public Tally Lost { get; } = new();

    /// <summary>Change of the own stock on hand over the month.</summary>
    public long Net { get; internal set; }
}
