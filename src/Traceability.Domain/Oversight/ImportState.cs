namespace Traceability.Domain.Oversight;

/// <summary>导入状态. Waiting → Running → one of the others; a repeated import of the same file changes nothing.</summary>
public enum ImportState
{
    Waiting = 1,
    Running = 2,
    Finished = 3,

    /// <summary>Stopped by a person; what was accepted until then stays.</summary>
    Cancelled = 4,

    /// <summary>The file cannot be read as what it claims to be.</summary>
    Failed = 5,

    /// <summary>The server stopped in the middle; import the file again.</summary>
    Interrupted = 6,

    /// <summary>A person asked it to stop; it stops after the batch it is at.</summary>
    Stopping = 7,
}
