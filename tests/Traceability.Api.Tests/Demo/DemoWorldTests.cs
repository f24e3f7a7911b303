using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using System.Net.Http.Json;
using Traceability.Api.Demo;
using Traceability.Api.Security;
using Traceability.Db.Ledger;
using Traceability.Db.People;
using Traceability.Db.Providers;
using Traceability.Db;
using Traceability.Domain.Ledger;
using Traceability.Jobs;
using Traceability.Testing;

namespace Traceability.Api.Tests.Demo;

/// <summary>The demo county loads, its books are sound, and the jobs find exactly what docs/DEMO.md says.</summary>
public sealed class DemoWorldTests
{
    private static readonly DateOnly SomeDay = new(2026, 11, 24);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_new_developer_finds_a_county_and_can_sign_in_in_every_role()
    {
        await using TestDatabase database = TestDatabase.NewSqlite();
        await database.CreateEmptyAsync();
        await using WebApplicationFactory<Program> app = App(database, "Development");
        using HttpClient client = app.CreateClient();
        Uri health = new("/health/ready", UriKind.Relative);
        using HttpResponseMessage ready = await client.GetAsync(health, Cancellation);
        Assert.True(ready.IsSuccessStatusCode);

        using IServiceScope scope = app.Services.CreateScope();
        UserManager<User> users = scope.ServiceProvider.GetRequiredService<UserManager<User>>();
        foreach (string role in Roles.All)
        {
            User user = Assert.IsType<User>((await users.GetUsersInRoleAsync(role)).FirstOrDefault());
            using HttpResponseMessage token = await client.PostAsJsonAsync(
                "/api/account/token", new { userName = user.UserName, password = DemoWorld.Password }, Cancellation);
            Assert.True(token.IsSuccessStatusCode, user.UserName);
        }

        TraceabilityDbFactory factory = app.Services.GetRequiredService<TraceabilityDbFactory>();
        int movements = await CountAsync(factory);
        Assert.InRange(movements, 1_500, 3_500);
        Assert.Null(await DemoWorld.LoadIfEmptyAsync(app.Services, Cancellation));
        Assert.Equal(movements, await CountAsync(factory));
    }

    [Fact]
    public async Task Outside_Development_the_demo_world_refuses_to_exist()
    {
        await using TestDatabase database = TestDatabase.NewSqlite();
        TraceabilityDbFactory factory = await database.OpenAsync();
        await using WebApplicationFactory<Program> app = App(database, "Production");

        Assert.ThrowsAny<Exception>(app.CreateClient);

        Assert.Equal(0, await CountAsync(factory));
    }

    [Fact]
    public async Task Every_kind_of_movement_occurs_and_the_books_are_proven()
    {
        await using TestDatabase database = TestDatabase.NewSqlite();
        (TraceabilityDbFactory factory, DemoReport report) = await LoadAsync(database, SomeDay, liveDays: 7);

        await using TraceabilityDb db = factory.CreateDbContext();
        List<MovementKind> kinds = await db.Movements.Select(m => m.Kind).Distinct().ToListAsync(Cancellation);
        Assert.Equal(Enum.GetValues<MovementKind>().Order(), kinds.Order());
        Assert.Equal(0, new LedgerProof(factory).Prove(null, Cancellation).Faults);
        Assert.Equal(report.Planned - report.Refused.Count, await CountAsync(factory));
    }

    /// <summary>What is wrong is wrong in fact; on paper, the county of the last weeks obeys the law.</summary>
    [Theory]
    [InlineData(2026, 11, 24)]
    [InlineData(2027, 2, 28)]
    public async Task The_gate_refuses_the_two_attempts_and_nothing_else(int year, int month, int day)
    {
        await using TestDatabase database = TestDatabase.NewSqlite();
        (TraceabilityDbFactory factory, DemoReport report) =
            await LoadAsync(database, new DateOnly(year, month, day), liveDays: 25);

        Assert.Collection(
            report.Refused,
            first => Assert.Contains("R-050", first, StringComparison.Ordinal),
            second => Assert.Contains("R-032", second, StringComparison.Ordinal));
        await using TraceabilityDb db = factory.CreateDbContext();
        Assert.Equal(2, await db.Refusals.CountAsync(Cancellation));
    }

    [Theory]
    [InlineData(2026, 11, 24)]
    [InlineData(2027, 3, 1)]
    [InlineData(2027, 5, 31)]
    [InlineData(2028, 2, 29)]
    public async Task The_jobs_find_every_planted_wrong_and_suspect_no_one_else(int year, int month, int day)
    {
        DateOnly today = new(year, month, day);
        await using TestDatabase database = TestDatabase.NewSqlite();
        await using WebApplicationFactory<Program> app = App(database, "Development", demo: false);
        using HttpClient client = app.CreateClient();
        TraceabilityDbFactory factory = app.Services.GetRequiredService<TraceabilityDbFactory>();
        await LoadAsync(factory, today, liveDays: 7);

        foreach (ScheduledJob job in Schedule.Jobs) await job.RunAsync(app.Services, today, Cancellation);

        await using TraceabilityDb db = factory.CreateDbContext();
        var alerts = await db.Alerts.OrderBy(a => a.Rule).ThenBy(a => a.ProductOrSubstance)
            .Select(a => new { a.Rule, a.ProductOrSubstance }).ToListAsync(Cancellation);
        Assert.Equal(
            ["D-001 AC2O", "D-004 EPH-HERB", "R-017 CN-P3-01", "R-063 AC2O", "R-063 ACETONE", "R-063 KMNO4",
                "R-076 MOR-TAB30", "R-076 TOLUENE"],
            alerts.Select(a => $"{a.Rule} {a.ProductOrSubstance}"));
    }

    private static async Task<(TraceabilityDbFactory Factory, DemoReport Report)> LoadAsync(
        TestDatabase database, DateOnly today, int liveDays)
    {
        TraceabilityDbFactory factory = await database.OpenAsync();
        return (factory, await LoadAsync(factory, today, liveDays));
    }

    private static IdNumberVault Vault { get; } = new(new EphemeralDataProtectionProvider(), new byte[32]);

    private static async Task<DemoReport> LoadAsync(TraceabilityDbFactory factory, DateOnly today, int liveDays)
    {
        BlockIdSource ids = new(factory);
        await using LedgerStore store = new(factory, ids, NullLogger<LedgerStore>.Instance);
        return await DemoWorld.LoadBooksAsync(factory, store, ids, Vault, today, liveDays, Cancellation);
    }

    private static async Task<int> CountAsync(TraceabilityDbFactory factory)
    {
        await using TraceabilityDb db = factory.CreateDbContext();
        return await db.Movements.CountAsync(Cancellation);
    }

    private static WebApplicationFactory<Program> App(TestDatabase database, string environment, bool demo = true) =>
        new WebApplicationFactory<Program>().WithWebHostBuilder(host => host
            .UseEnvironment(environment)
            .UseSetting("Database:Provider", "Sqlite")
            .UseSetting("ConnectionStrings:Traceability", database.ConnectionString)
            .UseSetting("Jobs:RunInServe", "false")
            .UseSetting(DemoWorld.Setting, demo ? "true" : "false"));
}
