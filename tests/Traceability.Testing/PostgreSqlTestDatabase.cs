using System.Globalization;
using Npgsql;
using Traceability.Db.Providers;

namespace Traceability.Testing;

/// <summary>A database of the private cluster, copied from a migrated one by the server itself.</summary>
internal sealed class PostgreSqlTestDatabase : TestDatabase
{
    private const string Template = "migrated";
    private static readonly Lock TemplateLock = new();
    private static Task? migrated;
    private static int number;

    private readonly PostgresServer _server;
    private readonly string _name;

    private PostgreSqlTestDatabase(PostgresServer server, string name)
        : base(DatabaseProvider.PostgreSql, server.ConnectionString(name))
    {
        _server = server;
        _name = name;
    }

    public static (TestDatabase? Database, string? Unavailable) New(PostgresServer server)
    {
        if (server.Unavailable is not null)
            return (null, server.Unavailable);

        string name = string.Create(CultureInfo.InvariantCulture, $"test_{Interlocked.Increment(ref number)}");
        return (new PostgreSqlTestDatabase(server, name), null);
    }

    protected override Task CreateAsync() => ExecuteAsync($"create database {_name}");

    protected override async Task CreateMigratedAsync()
    {
        Task template;
        lock (TemplateLock)
            template = migrated ??= MigrateOnceAsync();
        await template;
        await ExecuteAsync($"create database {_name} template {Template}");
    }

    protected override async Task DropAsync()
    {
        await ExecuteAsync($"drop database if exists {_name} with (force)");
        await using NpgsqlConnection connection = new(ConnectionString);
        NpgsqlConnection.ClearPool(connection);
    }

    private async Task MigrateOnceAsync()
    {
        await ExecuteAsync($"create database {Template}");
        // A pooled connection would stay, and a database in use cannot be copied.
        await MigrateAsync(DatabaseProvider.PostgreSql, _server.ConnectionString(Template) + ";Pooling=false");
    }

    private async Task ExecuteAsync(string sql)
    {
        await using NpgsqlConnection connection = new(_server.ConnectionString("postgres"));
        await connection.OpenAsync();
        await using NpgsqlCommand command = new(sql, connection);
        await command.ExecuteNonQueryAsync();
    }
}
