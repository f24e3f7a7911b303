namespace Traceability.Domain.Oversight;

/// <summary>Why a trace is not whole.</summary>
public enum TraceCut
{
    /// <summary>More accounts than asked for.</summary>
    Nodes = 1,

    /// <summary>Accounts further away than asked for.</summary>
    Depth = 2,

    /// <summary>Books of the accounts longer than is read at once.</summary>
    Lines = 3,

    /// <summary>More places to begin at than one trace takes.</summary>
    Starts = 4,
}
