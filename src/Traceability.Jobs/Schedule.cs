using System.Globalization;
using Hangfire;
using Hangfire.Common;
using Microsoft.Extensions.DependencyInjection;
using Traceability.Db.Feed;
using Traceability.Db.Reports;
using Traceability.Jobs.Webhooks;

namespace Traceability.Jobs;

/// <summary>
/// Every recurring job, one line each: what this system does by itself, and when. In the order in which they are run by
/// hand.
/// </summary>
public static class Schedule
{
    public static IReadOnlyList<ScheduledJob> Jobs { get; } =
    [
        Daily(SealDay.Name, "00:20", (SealDay j) => j.RunAsync),
        Daily(ProveLedger.Name, "01:00", (ProveLedger j) => j.RunAsync),
        Daily(ReconcilePermits.Name, "03:10", (ReconcilePermits j) => j.RunAsync),
        Daily(FlagOverdueConsignments.Name, "03:30", (FlagOverdueConsignments j) => j.RunAsync),
        Daily(FlagUnexplainedLoss.Name, "03:50", (FlagUnexplainedLoss j) => j.RunAsync),
        Daily(FlagUnusualPurchases.Name, "04:10", (FlagUnusualPurchases j) => j.RunAsync),
        Daily(RaiseReports.Name, "04:20", (RaiseReports j) => j.RunAsync),
        Daily(FlagOverdueReports.Name, "04:25", (FlagOverdueReports j) => j.RunAsync),
        Daily(FlagPermitTerms.Name, "04:26", (FlagPermitTerms j) => j.RunAsync),
        Daily(FlagOverdueDecisions.Name, "04:27", (FlagOverdueDecisions j) => j.RunAsync),
        Daily(FlagUndeclaredStock.Name, "04:28", (FlagUndeclaredStock j) => j.RunAsync),
        Daily(FlagMissedVisits.Name, "04:29", (FlagMissedVisits j) => j.RunAsync),
        Daily(FlagOverdueVerifications.Name, "04:29", (FlagOverdueVerifications j) => j.RunAsync),
        Daily(FlagOverdueRectification.Name, "04:29", (FlagOverdueRectification j) => j.RunAsync),
        Daily(FlagUnconfirmedTrade.Name, "04:29", (FlagUnconfirmedTrade j) => j.RunAsync),
        Daily(FlagLabelClones.Name, "04:30", (FlagLabelClones j) => j.RunAsync),
        Daily(RemindAgencies.Name, "07:30", (RemindAgencies j) => j.RunAsync),
        Daily(FlagDoubtfulUsers.Name, "04:31", (FlagDoubtfulUsers j) => j.RunAsync),
        Daily(CountIndicators.Name, "05:00", (CountIndicators j) => j.RunAsync),
        EveryMinute(DeliverWebhooks.Name, (DeliverWebhooks j) => j.RunAsync),
    ];

    /// <summary>Asia/Shanghai without asking the machine for its time zones.</summary>
    public static TimeZoneInfo China { get; } =
        TimeZoneInfo.CreateCustomTimeZone("Asia/Shanghai", TimeSpan.FromHours(8), "Asia/Shanghai", "Asia/Shanghai");

    public static ScheduledJob Find(string id) => Jobs.Single(j => j.Id == id);

    /// <summary>Tells Hangfire; safe to repeat at every start, since the schedule is code.</summary>
    public static void Register(IRecurringJobManager manager)
    {
        foreach (ScheduledJob job in Jobs)
        {
            manager.AddOrUpdate(
                job.Id, Job.FromExpression<ScheduledWork>(w => w.RunAsync(job.Id, CancellationToken.None)), job.Cron,
                new RecurringJobOptions { TimeZone = China, MisfireHandling = MisfireHandlingMode.Relaxed });
        }
    }

    /// <summary>
    /// The jobs and what they stand on. The host adds the database factory, the id source, the clock and logging.
    /// </summary>
    public static IServiceCollection AddJobs(this IServiceCollection services) => services
        .AddSingleton<JobJournal>().AddSingleton<AlertDesk>().AddSingleton<BookWatch>().AddTransient<ScheduledWork>()
        .AddTransient<SealDay>().AddTransient<ProveLedger>().AddTransient<ReconcilePermits>()
        .AddTransient<FlagOverdueConsignments>().AddTransient<FlagUnexplainedLoss>()
        .AddTransient<FlagUnusualPurchases>().AddTransient<RaiseReports>()
        .AddSingleton<GoodsFigures>().AddSingleton<FilingDesk>().AddTransient<FlagOverdueReports>()
        .AddTransient<FlagPermitTerms>().AddTransient<FlagUndeclaredStock>()
        .AddTransient<FlagMissedVisits>().AddTransient<FlagUnconfirmedTrade>().AddTransient<FlagOverdueDecisions>()
        .AddTransient<FlagLabelClones>().AddTransient<FlagOverdueVerifications>()
        .AddTransient<FlagOverdueRectification>().AddTransient<RemindAgencies>().AddTransient<CountIndicators>()
        .AddTransient<FlagDoubtfulUsers>()
        .AddSingleton<ChangeFeed>().AddSingleton<WebhookVault>().AddSingleton<WebhookSender>()
        .AddSingleton<WebhookPost>().AddTransient<DeliverWebhooks>();

    private static ScheduledJob Daily<T>(
        string id, string time, Func<T, Func<DateOnly?, CancellationToken, Task<JobCount>>> run)
        where T : notnull =>
        new(id, TimeOnly.ParseExact(time, "HH:mm", CultureInfo.InvariantCulture),
            (services, day, token) => run(services.GetRequiredService<T>())(day, token));

    private static ScheduledJob EveryMinute<T>(
        string id, Func<T, Func<DateOnly?, CancellationToken, Task<JobCount>>> run)
        where T : notnull =>
        new(id, null, (services, day, token) => run(services.GetRequiredService<T>())(day, token));
}
