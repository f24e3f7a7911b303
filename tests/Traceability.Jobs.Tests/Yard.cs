using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;
using Traceability.Db;
using Traceability.Domain;
using Traceability.Domain.Oversight;
using Traceability.Jobs.Webhooks;
using Traceability.Testing;

namespace Traceability.Jobs.Tests;

/// <summary>A tiny county with the jobs beside it, on a given day.</summary>
internal sealed class Yard : IAsyncDisposable
{
    /// <summary>Noon of 2026-11-20 in China: after everything the bench posts.</summary>
    private static readonly DateTimeOffset Now = new(2026, 11, 20, 4, 0, 0, TimeSpan.Zero);

    private readonly ServiceProvider _services;

    private Yard(Bench bench)
    {
        Bench = bench;
        _services = new ServiceCollection()
            .AddSingleton(bench.Factory).AddSingleton(bench.Ids).AddSingleton<TimeProvider>(Clock)
            .AddSingleton(typeof(Microsoft.Extensions.Logging.ILogger<>), typeof(NullLogger<>))
            .AddSingleton<IDataProtectionProvider>(new EphemeralDataProtectionProvider())
            .AddSingleton(new WebhookReach([], AllowPlain: false))
            .AddSingleton<LookAtChanges>((_, _, _) => Task.FromResult<SeenChanges?>(null))
            .AddJobs().BuildServiceProvider();
    }

    public Bench Bench { get; }

    public FakeTimeProvider Clock { get; } = new(Now);

    public AlertDesk Desk => _services.GetRequiredService<AlertDesk>();

    public static async Task<Yard> OpenAsync(TestDatabase database) => new(await Bench.OpenAsync(database));

    public Task<JobCount> RunAsync(string job, DateOnly? asOf = null) =>
        Schedule.Find(job).RunAsync(_services, asOf, CancellationToken.None);

    public List<Alert> Alerts()
    {
        using TraceabilityDb db = Bench.Db();
        return [.. db.Alerts.OrderBy(a => a.Id)];
    }

    public static DateOnly DayOf(int daysAfterStart) => ChinaTime.DayOf(Bench.Start).AddDays(daysAfterStart);

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        await Bench.DisposeAsync();
    }
}
