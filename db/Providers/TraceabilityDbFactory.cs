using LinqToDB;
using LinqToDB.DataProvider.SqlServer;
using LinqToDB.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Traceability.Db.Ledger;
using Traceability.Db.Providers.PostgreSql;
using Traceability.Db.Providers.Sqlite;
using Traceability.Db.Providers.SqlServer;

namespace Traceability.Db.Providers;

/// <summary>Opens contexts of the configured database; the one place that names providers.</summary>
public sealed class TraceabilityDbFactory : IDbContextFactory<TraceabilityDb>
{
    private readonly Func<TraceabilityDb> _create;

    static TraceabilityDbFactory() => LinqToDBForEFTools.Initialize();

    public TraceabilityDbFactory(DatabaseProvider provider, string connectionString)
    {
        Provider = provider;
        ConnectionString = connectionString;
        _create = provider switch
        {
            DatabaseProvider.Sqlite => Pool<SqliteTraceabilityDb>(o => o
                .UseSqlite(connectionString).AddInterceptors(new SqlitePragmas())),
            DatabaseProvider.PostgreSql => Pool<PostgreSqlTraceabilityDb>(o => o.UseNpgsql(connectionString)),
            // linq2db would ask a server for its dialect; naming it lets SQL be made without one.
            DatabaseProvider.SqlServer => Pool<SqlServerTraceabilityDb>(o => o
                .UseSqlServer(connectionString)
                .UseLinqToDB(b => b.AddCustomOptions(l => l.UseSqlServer(
                    connectionString, SqlServerVersion.v2022, SqlServerProvider.MicrosoftDataSqlClient)))),
        };
    }

    public DatabaseProvider Provider { get; }

    public string ConnectionString { get; }

    public TraceabilityDb CreateDbContext() => _create();

    private static Func<TraceabilityDb> Pool<T>(Action<DbContextOptionsBuilder<T>> configure)
        where T : TraceabilityDb
    {
        DbContextOptionsBuilder<T> builder = new();
        configure(builder);
        builder.AddInterceptors(new AppendOnlyInterceptor());
        PooledDbContextFactory<T> pool = new(builder.Options);
        return pool.CreateDbContext;
    }
}
