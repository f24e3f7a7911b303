using Microsoft.Data.SqlClient;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Traceability.Db.Ledger;

/// <summary>Reads the dialects' error numbers.</summary>
public static class DatabaseFaults
{
    private const int SqliteReadOnly = 8;
    private const int SqliteInputOutput = 10;
    private const int SqliteFull = 13;
    private const int SqliteCannotOpen = 14;
    private const int SqliteConstraintUnique = 2067;
    private const int SqliteConstraintPrimaryKey = 1555;
    private const int SqliteConstraintRowId = 2579;

    /// <summary>
    /// Nothing is wrong with what was asked: the database is away or cannot write. Whether a posting under way was
    /// kept is not known; asked again with the same request id, it is there once.
    /// </summary>
    public static bool IsOutage(Exception exception) => Classify(exception) == DatabaseFault.Unavailable;

    /// <summary>
    /// Another writer was first, or in the way: asked again of what is there now, it may pass. Which of two things it
    /// broke, the key of an event or the row's own token, depends on the order in which the statements go out.
    /// </summary>
    public static bool MayPass(Exception exception) =>
        Classify(exception) is DatabaseFault.Duplicate or DatabaseFault.Contention;

    internal static DatabaseFault Classify(Exception exception) => exception switch
    {
        DbUpdateConcurrencyException => DatabaseFault.Contention,
        SqliteException
        {
            SqliteExtendedErrorCode: SqliteConstraintUnique or SqliteConstraintPrimaryKey or SqliteConstraintRowId
        }
            => DatabaseFault.Duplicate,
        SqliteException { SqliteErrorCode: 5 or 6 } => DatabaseFault.Contention,
        PostgresException { SqlState: PostgresErrorCodes.UniqueViolation } => DatabaseFault.Duplicate,
        PostgresException
        {
            SqlState: PostgresErrorCodes.SerializationFailure or PostgresErrorCodes.DeadlockDetected
                or PostgresErrorCodes.LockNotAvailable
        } => DatabaseFault.Contention,
        SqliteException
        {
            SqliteErrorCode: SqliteReadOnly or SqliteInputOutput or SqliteFull or SqliteCannotOpen
        } => DatabaseFault.Unavailable,
        PostgresException e when IsOutageState(e.SqlState) => DatabaseFault.Unavailable,
        NpgsqlException and not PostgresException => DatabaseFault.Unavailable,
        SqlException { Number: 2627 or 2601 } => DatabaseFault.Duplicate,
        SqlException { Number: 1205 } => DatabaseFault.Contention,
        SqlException { Number: -2 or 53 or 1105 or 9002 or 10053 or 10054 or 10061 } => DatabaseFault.Unavailable,
        _ => exception.InnerException is null ? DatabaseFault.Other : Classify(exception.InnerException),
    };

    // Classes of SQLSTATE: 08 connection, 53 resources (disk, memory, connections), 57P shutdown and start; and 25006,
    // a server that only reads.
    private static bool IsOutageState(string state) =>
        state.StartsWith("08", StringComparison.Ordinal) || state.StartsWith("53", StringComparison.Ordinal)
            || state.StartsWith("57P", StringComparison.Ordinal)
            || state == PostgresErrorCodes.ReadOnlySqlTransaction;
}
