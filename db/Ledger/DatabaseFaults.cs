using Microsoft.Data.SqlClient;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace Traceability.Db.Ledger;

/// <summary>Reads the dialects' error numbers.</summary>
internal static class DatabaseFaults
{
    private const int SqliteConstraintUnique = 2067;
    private const int SqliteConstraintPrimaryKey = 1555;
    private const int SqliteConstraintRowId = 2579;

    public static DatabaseFault Classify(Exception exception) => exception switch
    {
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
        SqlException { Number: 2627 or 2601 } => DatabaseFault.Duplicate,
        SqlException { Number: 1205 } => DatabaseFault.Contention,
        _ => exception.InnerException is null ? DatabaseFault.Other : Classify(exception.InnerException),
    };
}
