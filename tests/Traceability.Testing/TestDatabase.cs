using Traceability.Db.Providers;

namespace Traceability.Testing;

/// <summary>A database of one test: empty until opened, gone when disposed.</summary>
public abstract class TestDatabase : IAsyncDisposable
{
    private bool _isThere;

    protected TestDatabase(DatabaseProvider provider, string connectionString)
    {
        Provider = provider;
        ConnectionString = connectionString;
    }

    public DatabaseProvider Provider { get; }

    /// <summary>Valid after <see cref="CreateEmptyAsync"/> or <see cref="OpenAsync"/>.</summary>
    public string ConnectionString { get; }

    /// <summary>
    /// A new database, or null with the reason why this provider cannot be tested here. SQLite is always there.
    /// </summary>
    public static async Task<(TestDatabase? Database, string? Unavailable)> NewAsync(DatabaseProvider provider) =>
        provider switch
        {
            DatabaseProvider.Sqlite => (new SqliteTestDatabase(), null),
            DatabaseProvider.PostgreSql => PostgreSqlTestDatabase.New(await PostgresServer.CurrentAsync()),
            DatabaseProvider.SqlServer => SqlServerTestDatabase.New(),
        };

    /// <summary>The default database of the product, for a test that is not about databases.</summary>
    public static TestDatabase NewSqlite() => new SqliteTestDatabase();

    /// <summary>Opened, it is a copy of a file that nobody else has open.</summary>
    public static TestDatabase CopyOfSqlite(string file) => new SqliteTestDatabase(file);

    /// <summary>A database without any table.</summary>
    public async Task CreateEmptyAsync()
    {
        await CreateAsync();
        _isThere = true;
    }

    /// <summary>A database with the tables and triggers of the product: a copy of one that was migrated once.</summary>
    public async Task<TraceabilityDbFactory> OpenAsync()
    {
        if (!_isThere)
            await CreateMigratedAsync();
        _isThere = true;
        return new TraceabilityDbFactory(Provider, ConnectionString);
    }

    public async ValueTask DisposeAsync()
    {
        if (_isThere)
            await DropAsync();
        _isThere = false;
        GC.SuppressFinalize(this);
    }

    /// <summary>Stands in the name of the test.</summary>
    public override string ToString() => Provider.ToString();

    protected abstract Task CreateAsync();

    protected abstract Task CreateMigratedAsync();

    protected abstract Task DropAsync();

    protected static Task MigrateAsync(DatabaseProvider provider, string connectionString) =>
        DatabaseSetup.MigrateAsync(new TraceabilityDbFactory(provider, connectionString), CancellationToken.None);
}
