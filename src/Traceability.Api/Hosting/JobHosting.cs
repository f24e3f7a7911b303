using Hangfire;
using Hangfire.InMemory;
using Hangfire.PostgreSql;
using Hangfire.SqlServer;
using Traceability.Db.Providers;
using Traceability.Jobs;

namespace Traceability.Api.Hosting;

/// <summary>
/// Hangfire, which says when, and the jobs, which know what. Its store follows the database; on SQLite it is memory,
/// which may be lost, since the schedule is code and every run reads the books anew.
/// </summary>
internal static class JobHosting
{
    private const int Workers = 2;

    /// <summary>Who may see the dashboard is decided by its route's policy.</summary>
    public static DashboardOptions Dashboard => new()
    {
        Authorization = [],
        AsyncAuthorization = [],
        DashboardTitle = "定时任务 / Jobs",
        DisplayStorageConnectionString = false,
    };

    /// <summary>
    /// The jobs and Hangfire's store; with <paramref name="run"/> also the server that works them off.
    /// </summary>
    public static void AddJobHosting(this IServiceCollection services, bool run)
    {
        services.AddJobs();
        services.AddHangfire((provider, hangfire) => hangfire
            .UseSimpleAssemblyNameTypeSerializer()
            .UseRecommendedSerializerSettings()
            .UseStorage(Storage(provider.GetRequiredService<TraceabilityDbFactory>())));
        if (!run) return;
        services.AddHangfireServer(o =>
        {
            o.WorkerCount = Workers;
            o.StopTimeout = TimeSpan.FromSeconds(1);
            o.ShutdownTimeout = TimeSpan.FromSeconds(2);
        });
        services.AddHostedService<ScheduleKeeper>();
    }

    private static JobStorage Storage(TraceabilityDbFactory factory) => factory.Provider switch
    {
        DatabaseProvider.Sqlite => new InMemoryStorage(),
        DatabaseProvider.PostgreSql => new PostgreSqlStorage(
            new Hangfire.PostgreSql.Factories.NpgsqlConnectionFactory(
                factory.ConnectionString, new PostgreSqlStorageOptions()),
            new PostgreSqlStorageOptions()),
        DatabaseProvider.SqlServer => new SqlServerStorage(
            factory.ConnectionString,
            new SqlServerStorageOptions { SqlClientFactory = Microsoft.Data.SqlClient.SqlClientFactory.Instance }),
    };
}
