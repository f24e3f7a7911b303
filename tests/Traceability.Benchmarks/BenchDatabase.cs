using System.Data.Common;
using Microsoft.Data.Sqlite;
using Npgsql;
using Traceability.Db.Providers;
using Traceability.Testing;

namespace Traceability.Benchmarks;

/// <summary>A database whose commits survive power loss: a file, or a private server with fsync.</summary>
internal sealed record BenchDatabase(DatabaseProvider Provider, string ConnectionString)
{
    public static async Task<BenchDatabase> NewAsync(DatabaseProvider provider, string name)
    {
        if (provider == DatabaseProvider.Sqlite)
            return new BenchDatabase(provider, $"Data Source={ProcessFolder.NewPath($"-{name}.db")}");
        PostgresServer server = await PostgresServer.DurableAsync();
        if (server.Unavailable is { } reason) throw new InvalidOperationException(reason);
        await using NpgsqlConnection connection = new(server.ConnectionString("postgres"));
        await connection.OpenAsync();
        await using NpgsqlCommand command = connection.CreateCommand();
#pragma warning disable CA2100 // Names of our own tables.
        command.CommandText = $"create database {name}";
#pragma warning restore CA2100
        await command.ExecuteNonQueryAsync();
        return new BenchDatabase(provider, server.ConnectionString(name));
    }

    public DbConnection Open()
    {
        DbConnection connection = Provider == DatabaseProvider.Sqlite
            ? new SqliteConnection(ConnectionString)
            : new NpgsqlConnection(ConnectionString);
        connection.Open();
        if (Provider == DatabaseProvider.Sqlite)
            Execute(connection, "pragma journal_mode=wal; pragma synchronous=full; pragma busy_timeout=15000");
        return connection;
    }

    public static object? Execute(DbConnection connection, string sql)
    {
        using DbCommand command = connection.CreateCommand();
#pragma warning disable CA2100 // Statements of our own.
        command.CommandText = sql;
#pragma warning restore CA2100
        return command.ExecuteScalar();
    }
}
