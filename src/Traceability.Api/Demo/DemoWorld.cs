using Microsoft.EntityFrameworkCore;
using Traceability.Api.Recording;
using Traceability.Api.Security;
using Traceability.Db;
using Traceability.Db.Ledger;
using Traceability.Db.Providers;
using Traceability.Db.Seed;
using Traceability.Domain;

namespace Traceability.Api.Demo;

/// <summary>
/// A believable county to try the product in: half a year of movements up to yesterday, a few of them wrong on purpose
/// (docs/DEMO.md). Everything in it is made up. It exists in Development only, and only in a database that was empty.
/// </summary>
public static class DemoWorld
{
    /// <summary>Known to everybody: why the demo world refuses to exist outside Development.</summary>
    public const string Password = "Demo-150823!";

    /// <summary>Set by the launch profile, so that a test or a tool in Development starts empty.</summary>
    public const string Setting = "Demo:Load";

    /// <summary>Null when the database already holds somebody's books.</summary>
    public static async Task<DemoReport?> LoadIfEmptyAsync(
        IServiceProvider services, CancellationToken cancellationToken)
    {
        if (!services.GetRequiredService<IHostEnvironment>().IsDevelopment())
            throw new InvalidOperationException("The demo world is for Development only: its passwords are public.");
        TraceabilityDbFactory factory = services.GetRequiredService<TraceabilityDbFactory>();
        if (!await IsEmptyAsync(factory, cancellationToken)) return null;
        DateTime now = services.GetRequiredService<TimeProvider>().GetUtcNow().UtcDateTime;
        DemoBook book = DemoPlan.Of(ChinaTime.DayOf(now));
        DemoReport books = await LoadBooksAsync(
            book, book.Dates.LiveFrom, factory, services.GetRequiredService<LedgerStore>(),
            services.GetRequiredService<IdSource>(), services.GetRequiredService<IdNumberVault>(), cancellationToken);
        IReadOnlyList<DemoLogin> logins = await DemoLogins.CreateAsync(services);
        await using (AsyncServiceScope scope = services.CreateAsyncScope())
            await new DemoVerification(scope.ServiceProvider).LoadAsync(cancellationToken);
        await new DemoInspections(services, book.Dates.Today).LoadAsync(cancellationToken);
        await new DemoCases(services, book.Dates).LoadAsync(cancellationToken);
        await new DemoTips(services, book.Dates).LoadAsync(cancellationToken);
        return books with { Logins = logins };
    }

    /// <summary>
    /// The county's books alone, as on a day, with every movement of the last <paramref name="liveDays"/> days sent
    /// through the gate of law: a large number proves that the whole plan is lawful.
    /// </summary>
    public static Task<DemoReport> LoadBooksAsync(
        TraceabilityDbFactory factory, LedgerStore store, IdSource ids, IdNumberVault vault, DateOnly today,
        int liveDays, CancellationToken cancellationToken) =>
        LoadBooksAsync(DemoPlan.Of(today), today.AddDays(-liveDays), factory, store, ids, vault, cancellationToken);

    private static async Task<DemoReport> LoadBooksAsync(
        DemoBook book, DateOnly liveFrom, TraceabilityDbFactory factory, LedgerStore store, IdSource ids,
        IdNumberVault vault, CancellationToken cancellationToken)
    {
        await ReferenceSeed.ApplyAsync(factory, cancellationToken);
        DemoLoader loader = new(factory, store, ids, vault);
        await loader.LoadAsync(book, liveFrom, cancellationToken);
        return new DemoReport(
            book.Drafts.Count, [.. loader.Refused.Select(r => $"{r.Draft.Header.RequestId}: {Why(r.Outcome)}")], []);
    }

    private static async Task<bool> IsEmptyAsync(TraceabilityDbFactory factory, CancellationToken cancellationToken)
    {
        await using TraceabilityDb db = factory.CreateDbContext();
        return !await db.Organisations.AnyAsync(cancellationToken) && !await db.Movements.AnyAsync(cancellationToken);
    }

    private static string Why(RecordOutcome outcome) => outcome switch
    {
        RecordOutcome.Refused refused => string.Join("; ", refused.Findings.Select(f => $"{f.Rule} {f.MessageEn}")),
        RecordOutcome.Invalid invalid => string.Join("; ", invalid.Faults),
        _ => outcome.ToString(),
    };
}
