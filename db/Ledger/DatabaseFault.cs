namespace Traceability.Db.Ledger;

/// <summary>What kind of trouble a database reported, in three dialects.</summary>
internal enum DatabaseFault
{
    /// <summary>A unique key was already there.</summary>
    Duplicate = 1,

    /// <summary>Locked, deadlocked or serialisation failure: the same work may succeed when tried again.</summary>
    Contention = 2,

    /// <summary>Anything else; a broken ledger constraint is among them and is a bug.</summary>
    Other = 3,

    /// <summary>The server is away, or the disk is full or read-only: nothing can be done until it is back.</summary>
    Unavailable = 4,
}
