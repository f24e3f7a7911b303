using System.Data.Common;
using LinqToDB;
using LinqToDB.DataProvider.SqlServer;
using LinqToDB.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Traceability.Db.Feed;
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
                .UseSqlite(connectionString, s => s.UseParameterizedCollectionMode(ParameterTranslationMode.Parameter))
                .AddInterceptors(new SqlitePragmas())),
            DatabaseProvider.PostgreSql => Pool<PostgreSqlTraceabilityDb>(o => o.UseNpgsql(Prepared(connectionString))),
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

    /// <summary>
    /// Statements that come again are prepared by themselves, and a connection that is given back is not wiped: no
    /// session setting is ever changed. A connection string that says otherwise (a pooler in between) is obeyed.
    /// </summary>
    private static string Prepared(string connectionString)
    {
        DbConnectionStringBuilder given = new() { ConnectionString = connectionString };
        if (!given.ContainsKey("Max Auto Prepare")) given["Max Auto Prepare"] = 200;
        if (!given.ContainsKey("No Reset On Close")) given["No Reset On Close"] = true;
        return given.ConnectionString;
    }

    private static Func<TraceabilityDb> Pool<T>(Action<DbContextOptionsBuilder<T>> configure)
        where T : TraceabilityDb
    {
        DbContextOptionsBuilder<T> builder = new();
        configure(builder);
        builder.AddInterceptors(new AppendOnlyInterceptor(), new ChangeInterceptor());
        PooledDbContextFactory<T> pool = new(builder.Options);
        return pool.CreateDbContext;
    }
}
