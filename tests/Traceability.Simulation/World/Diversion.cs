namespace Traceability.Simulation.World;

/// <summary>What a diverter does; each leaves another trace.</summary>
internal enum Diversion
{
    /// <summary>Counts in less than was sent, week after week, and says nothing: D-002.</summary>
    ShortDeliveries,

    /// <summary>Stock goes out of the gate unbooked; the count at the month's end is short: R-076.</summary>
    StolenStock,

    /// <summary>Tries to take more than its filing allows: refused, R-017.</summary>
    OverdrawnFiling,

    /// <summary>Cites a filing that was never issued: refused, R-018.</summary>
    ForgedFiling,

    /// <summary>Tries to pay in cash: refused, R-032.</summary>
    Cash,
}
