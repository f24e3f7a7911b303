using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Hangfire;
using Hangfire.Storage;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Traceability.Api.Demo;
using Traceability.Db;
using Traceability.Db.Ledger;
using Traceability.Db.Providers;
using Traceability.Jobs;
using Traceability.Testing;

namespace Traceability.Api.Tests;

/// <summary>
/// The whole server on PostgreSQL: the demo county, a sign-in, a movement, and the jobs in Hangfire's tables.
/// </summary>
public sealed class ServerOnPostgreSqlTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_server_keeps_books_and_runs_its_jobs_on_postgresql()
    {
        (TestDatabase? made, string? unavailable) = await TestDatabase.NewAsync(DatabaseProvider.PostgreSql);
        if (made is null)
        {
            Assert.Skip(unavailable!);
            return;
        }

        await using TestDatabase database = made;
        await database.CreateEmptyAsync();
        await using WebApplicationFactory<Program> app = new WebApplicationFactory<Program>().WithWebHostBuilder(web =>
            web.UseEnvironment("Development")
                .UseSetting("Database:Provider", nameof(DatabaseProvider.PostgreSql))
                .UseSetting("ConnectionStrings:Traceability", database.ConnectionString)
                .UseSetting("Jobs:RunInServe", "true")
                .UseSetting(DemoWorld.Setting, "true"));
        using HttpClient client = app.CreateClient();
        await SignInAsync(client, "machine");
        using HttpResponseMessage booked = await client.PostAsJsonAsync("/api/productions", new
        {
            requestId = "PG-1",
            occurredAt = DateTimeOffset.UtcNow.AddMinutes(-1),
            site = "P-DRUM",
            items = new[] { new { product = "ACETONE", lot = "PG-1", quantity = "25", unit = "kg" } },
        }, Cancellation);
        Assert.Equal(HttpStatusCode.Created, booked.StatusCode);

        TraceabilityDbFactory factory = app.Services.GetRequiredService<TraceabilityDbFactory>();
        JobStorage storage = app.Services.GetRequiredService<JobStorage>();
        Assert.Equal("PostgreSqlStorage", storage.GetType().Name);
        using IStorageConnection connection = storage.GetConnection();
        Assert.Equal(Schedule.Jobs.Count, connection.GetRecurringJobs().Count);
        app.Services.GetRequiredService<IRecurringJobManager>().Trigger(ProveLedger.Name);
        Assert.Equal("0 faults", await OutcomeAsync(factory));
        Assert.Equal(0, new LedgerProof(factory).Prove(null, Cancellation).Faults);
    }

    private static async Task SignInAsync(HttpClient client, string userName)
    {
        using HttpResponseMessage answer = await client.PostAsJsonAsync(
            "/api/account/token", new { userName, password = DemoWorld.Password }, Cancellation);
        answer.EnsureSuccessStatusCode();
        JsonNode token = JsonNode.Parse(await answer.Content.ReadAsStringAsync(Cancellation))!;
        client.DefaultRequestHeaders.Authorization =
            new AuthenticationHeaderValue("Bearer", (string)token["accessToken"]!);
    }

    /// <summary>Waits for the row that every run of a job leaves.</summary>
    private static async Task<string> OutcomeAsync(TraceabilityDbFactory factory)
    {
        using CancellationTokenSource limit = CancellationTokenSource.CreateLinkedTokenSource(Cancellation);
        limit.CancelAfter(Patience);
        while (true)
        {
            await using TraceabilityDb db = factory.CreateDbContext();
            var run = await db.JobRuns.AsNoTracking().Where(r => r.Job == ProveLedger.Name && r.FinishedAt != null)
                .FirstOrDefaultAsync(limit.Token);
            if (run is not null) return run.Failure is null ? $"{run.Raised} faults" : run.Failure;
            await Task.Delay(200, limit.Token);
        }
    }
}
