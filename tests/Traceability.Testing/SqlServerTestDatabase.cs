using System.Globalization;
using Microsoft.Data.SqlClient;
using Traceability.Db.Providers;

namespace Traceability.Testing;

/// <summary>A database on the server that the environment names; there is none to install for a test.</summary>
internal sealed class SqlServerTestDatabase : TestDatabase
{
    public const string Variable = "TRACEABILITY_TEST_SQLSERVER";

    private readonly string _server;
    private readonly string _name;

    private SqlServerTestDatabase(string server, string name)
        : base(DatabaseProvider.SqlServer, new SqlConnectionStringBuilder(server) { InitialCatalog = name }.ToString())
    {
        _server = server;
        _name = name;
    }

    public static (TestDatabase? Database, string? Unavailable) New()
    {
        string? server = Environment.GetEnvironmentVariable(Variable);
        if (string.IsNullOrEmpty(server))
            return (null, $"No SQL Server: set {Variable} to the connection string of a server for tests.");

        string name = "test_" + Guid.NewGuid().ToString("N", CultureInfo.InvariantCulture);
        return (new SqlServerTestDatabase(server, name), null);
    }

    protected override Task CreateAsync() => ExecuteAsync($"create database [{_name}]");

    protected override async Task CreateMigratedAsync()
    {
        await CreateAsync();
        await MigrateAsync(DatabaseProvider.SqlServer, ConnectionString);
    }

    protected override Task DropAsync() => ExecuteAsync(
        $"alter database [{_name}] set single_user with rollback immediate; drop database [{_name}]");

    private async Task ExecuteAsync(string sql)
    {
        await using SqlConnection connection = new(_server);
        await connection.OpenAsync();
        await using SqlCommand command = connection.CreateCommand();
        command.CommandText = sql;
        await command.ExecuteNonQueryAsync();
    }
}
