using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Traceability.Api.Recording;
using Traceability.Db;
using Traceability.Db.Facts;
using Traceability.Db.Ledger;
using Traceability.Db.Providers;
using Traceability.Db.Reports;
using Traceability.Domain;
using Traceability.Domain.Movements;
using Traceability.Domain.Parties;
using Traceability.Jobs;
using Traceability.Jobs.Webhooks;

namespace Traceability.Simulation.World;

/// <summary>
/// The running system: the real recorder, ledger store and jobs on a real database. It can be stopped and started.
/// </summary>
internal sealed class Works : IAsyncDisposable
{
    private readonly SimulatedClock _clock;
    private readonly LedgerStore _store;
    private readonly ReadingDesk _desk;
    private readonly ServiceProvider _jobs;

    public Works(TraceabilityDbFactory factory, SimulatedClock clock)
    {
        (Factory, _clock, Ids) = (factory, clock, new BlockIdSource(factory));
        _store = new LedgerStore(factory, Ids, NullLogger<LedgerStore>.Instance);
        _desk = new ReadingDesk(factory, new FactsReader(Ids), Ids, new PostingClock(clock));
        Recorder = new Recorder(factory, _desk, _store, new RefusalBook(factory, Ids), Ids, new PostingClock(clock));
        _jobs = new ServiceCollection()
            .AddSingleton(factory).AddSingleton(Ids).AddSingleton<TimeProvider>(clock)
            .AddSingleton(typeof(ILogger<>), typeof(NullLogger<>))
            .AddSingleton<IDataProtectionProvider>(new EphemeralDataProtectionProvider())
            .AddSingleton(new WebhookReach([], AllowPlain: false))
            .AddSingleton<LookAtChanges>((_, _, _) => Task.FromResult<SeenChanges?>(null))
            .AddJobs().BuildServiceProvider();
    }

    public TraceabilityDbFactory Factory { get; }

    public IdSource Ids { get; }

    public Recorder Recorder { get; }

    /// <summary>Records at the moment the draft names, as far as the server's own clock is concerned.</summary>
    public Task<RecordOutcome> RecordAsync(MovementDraft draft, DateTime at)
    {
        _clock.MoveTo(at);
        return Recorder.RecordAsync(draft, new EnteredBy("simulation"));
    }

    /// <summary>Everybody files what it owes to the authorities.</summary>
    public async Task FileReportsAsync(DateOnly day, CancellationToken cancellationToken)
    {
        FilingDesk desk = _jobs.GetRequiredService<FilingDesk>();
        List<Id<Organisation>> units;
        await using (TraceabilityDb db = Factory.CreateDbContext())
            units = await db.Organisations.Select(o => o.Id).ToListAsync(cancellationToken);
        foreach (Id<Organisation> unit in units)
            await desk.FileAsync(unit, day, "simulation", ChinaTime.StartOf(day).AddHours(5), cancellationToken);
    }

    public async Task RunJobsAsync(DateOnly day, CancellationToken cancellationToken)
    {
        foreach (ScheduledJob job in Schedule.Jobs) await job.RunAsync(_jobs, day, cancellationToken);
    }

    public async ValueTask DisposeAsync()
    {
        await _desk.DisposeAsync();
        await _store.DisposeAsync();
        await _jobs.DisposeAsync();
    }
}
