using Traceability.Api.Demo;
using Traceability.Db;
using Traceability.Db.Providers;
using Traceability.Db.Seed;
using Traceability.Domain;
using Traceability.Jobs;

namespace Traceability.Api.Hosting;

/// <summary>What happens between building the server and opening its door.</summary>
internal static class Start
{
    public static async Task PrepareAsync(WebApplication app, CancellationToken cancellationToken)
    {
        TraceabilityDbFactory factory = app.Services.GetRequiredService<TraceabilityDbFactory>();
        bool migrate = app.Environment.IsDevelopment() || app.Configuration.GetValue("Database:MigrateAtStart", false);
        if (migrate) await MigrateAsync(factory, cancellationToken);
        bool isReady = app.Environment.IsDevelopment() || await IsReadyAsync(factory, cancellationToken);
        if (isReady) app.Services.GetRequiredService<IdSource>().Prepare();
        if (app.Configuration.GetValue(DemoWorld.Setting, false)) await ShowDemoAsync(app, cancellationToken);
    }

    public static async Task MigrateAsync(TraceabilityDbFactory factory, CancellationToken cancellationToken)
    {
        await DatabaseSetup.MigrateAsync(factory, cancellationToken);
        await ReferenceSeed.ApplyAsync(factory, cancellationToken);
    }

    /// <summary>An empty Development database gets a county to try; its log-ins are shown at that start.</summary>
    private static async Task ShowDemoAsync(WebApplication app, CancellationToken cancellationToken)
    {
        DemoReport? demo = await DemoWorld.LoadIfEmptyAsync(app.Services, cancellationToken);
        if (demo is null) return;
        Console.WriteLine(
            $"演示数据已装入：{demo.Planned} 笔业务 / demo world loaded: {demo.Planned} movements (docs/DEMO.md)");
        foreach (DemoLogin login in demo.Logins)
            Console.WriteLine($"  {login.UserName,-12} {login.Role,-22} {login.Organisation}");
        Console.WriteLine($"  口令 / password: {DemoWorld.Password}");
        if (app.Configuration.GetValue("Jobs:RunInServe", true)) await FindWrongsAsync(app, cancellationToken);
    }

    /// <summary>What the night's jobs would find tomorrow is to be seen at once.</summary>
    private static async Task FindWrongsAsync(WebApplication app, CancellationToken cancellationToken)
    {
        long raised = 0;
        foreach (ScheduledJob job in Schedule.Jobs)
            raised += (await job.RunAsync(app.Services, null, cancellationToken)).Raised;
        Console.WriteLine($"  任务已运行，{raised} 条预警 / jobs have run: {raised} alerts");
    }

    /// <returns>False when there is no database yet; whoever starts the server is told how to begin.</returns>
    private static async Task<bool> IsReadyAsync(TraceabilityDbFactory factory, CancellationToken cancellationToken)
    {
        await using TraceabilityDb db = factory.CreateDbContext();
        if (!await db.Database.CanConnectAsync(cancellationToken))
        {
            Console.Error.WriteLine("数据库尚未建立，请先运行 migrate / the database is not there yet: run the verb migrate first");
            return false;
        }

        if (!db.Users.Any())
            Console.Error.WriteLine("还没有用户，请运行 create-admin / there is no user yet: run the verb create-admin");
        return true;
    }
}
