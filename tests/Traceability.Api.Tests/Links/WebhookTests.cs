using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Traceability.Db;
using Traceability.Domain;
using Traceability.Domain.Oversight.Webhooks;
using Traceability.Jobs;

namespace Traceability.Api.Tests.Links;

/// <summary>推送 over real HTTP: signed, in order, once under one id, tried again, given up, replayed by hand.</summary>
public sealed class WebhookTests(Town town) : IClassFixture<Town>
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Changes_arrive_signed_in_order_and_only_those_the_owner_may_see()
    {
        await using WebhookReceiver receiver = await WebhookReceiver.StartAsync();
        using HttpClient operators = await town.SignedInAsync("operator");
        (long number, string secret) = await RegisterAsync(operators, receiver.Address, after: 0);
        await DeliverAsync();
        Assert.NotEmpty(receiver.Received);
        Assert.All(receiver.Received, m => Assert.True(m.IsSignedWith(secret)));
        Assert.Equal(receiver.Received.Select(m => m.Cursor).Order(), receiver.Received.Select(m => m.Cursor));
        Assert.Equal(receiver.Received.Count, receiver.Received.Select(m => m.Id).Distinct().Count());
        Assert.Equal(await SeenAsync(operators), receiver.Received.Select(m => m.Cursor));
        Assert.Equal("no-secret", (await AgainAsync(operators, receiver.Address)) ?? "no-secret");
        await ActAsync(operators, number, "end");
    }

    [Fact]
    public async Task A_failure_holds_the_line_and_the_message_comes_again_under_the_same_id()
    {
        await using WebhookReceiver receiver = await WebhookReceiver.StartAsync();
        using HttpClient police = await town.SignedInAsync("police");
        (long number, _) = await RegisterAsync(police, receiver.Address, kinds: ["organisation"]);
        await VerifyAsync(police);
        await VerifyAsync(police);
        receiver.Answer = HttpStatusCode.ServiceUnavailable;
        await DeliverAsync();
        Assert.Single(receiver.Received);
        await DeliverAsync();
        Assert.Single(receiver.Received);
        receiver.Answer = HttpStatusCode.OK;
        await MakeDueAsync(number);
        await DeliverAsync();
        Assert.Equal(3, receiver.Received.Count);
        Assert.Equal(receiver.Received[0].Id, receiver.Received[1].Id);
        Assert.Equal(receiver.Received[0].Body, receiver.Received[1].Body);
        Assert.True(receiver.Received[2].Cursor > receiver.Received[1].Cursor);
        await DeliverAsync();
        Assert.Equal(3, receiver.Received.Count);
        await ActAsync(police, number, "end");
    }

    [Fact]
    public async Task After_its_last_attempt_a_message_is_a_dead_letter_and_three_of_them_pause_the_line()
    {
        await using WebhookReceiver receiver = await WebhookReceiver.StartAsync();
        using HttpClient police = await town.SignedInAsync("police");
        (long number, _) = await RegisterAsync(police, receiver.Address, kinds: ["organisation"]);
        for (int i = 0; i < WebhookPace.DeadMost + 1; i++) await VerifyAsync(police);
        receiver.Answer = HttpStatusCode.InternalServerError;
        await DeliverAsync();
        for (int i = 0; i < WebhookPace.DeadMost * WebhookPace.AttemptsMost; i++)
        {
            await MakeDueAsync(number);
            await DeliverAsync();
        }

        Assert.Equal(WebhookPace.DeadMost * WebhookPace.AttemptsMost, receiver.Received.Count);
        JsonNode detail = await ReadAsync(police, $"/api/webhooks/{number}");
        Assert.Equal("paused", (string)detail["webhook"]!["state"]!);
        Assert.Equal("give-up", (string)detail["events"]!.AsArray()[^1]!["act"]!);
        Assert.Contains("推送订阅", await AlertsAsync(police), StringComparison.Ordinal);
        receiver.Answer = HttpStatusCode.OK;
        await ActAsync(police, number, "resume");
        await DeliverAsync();
        JsonNode dead = await ReadAsync(police, $"/api/webhooks/{number}/deliveries?state=dead");
        Assert.Equal(WebhookPace.DeadMost, dead["items"]!.AsArray().Count);
        long first = (long)dead["items"]!.AsArray()[^1]!["number"]!;
        string id = (string)dead["items"]!.AsArray()[^1]!["messageId"]!;
        Assert.Equal(HttpStatusCode.NoContent, await PostAsync(
            police, $"/api/webhooks/{number}/deliveries/{first}/replay"));
        Assert.Equal(HttpStatusCode.Conflict, await PostAsync(
            police, $"/api/webhooks/{number}/deliveries/{first}/replay"));
        await DeliverAsync();
        Assert.Equal(id, receiver.Received[^1].Id);
        Assert.Equal(HttpStatusCode.OK, receiver.Received[^1].Answered);
        await ActAsync(police, number, "end");
    }

    [Fact]
    public async Task Two_secrets_sign_after_a_change_and_a_test_goes_at_once()
    {
        await using WebhookReceiver receiver = await WebhookReceiver.StartAsync();
        using HttpClient police = await town.SignedInAsync("police");
        (long number, string before) = await RegisterAsync(police, receiver.Address, kinds: ["recall"]);
        using HttpResponseMessage changed = await police.PostAsync(
            new Uri($"/api/webhooks/{number}/secret", UriKind.Relative), null, Cancellation);
        string after = (string)JsonNode.Parse(await changed.Content.ReadAsStringAsync(Cancellation))!["secret"]!;
        Assert.Equal(HttpStatusCode.OK, await PostAsync(police, $"/api/webhooks/{number}/test"));
        ReceivedMessage test = Assert.Single(receiver.Received);
        Assert.Equal("test", (string)test.Json["type"]!);
        Assert.True(test.IsSignedWith(before));
        Assert.True(test.IsSignedWith(after));
        await using TraceabilityDb db = town.Db();
        WebhookSubscription kept = await db.WebhookSubscriptions.SingleAsync(
            s => s.Id == new Id<WebhookSubscription>(number), Cancellation);
        Assert.DoesNotContain(after, kept.Secret, StringComparison.Ordinal);
        await ActAsync(police, number, "end");
        Assert.Equal(HttpStatusCode.Conflict, await PostAsync(police, $"/api/webhooks/{number}/test"));
    }

    [Fact]
    public async Task When_its_owner_may_not_sign_in_any_more_nothing_is_sent()
    {
        await using WebhookReceiver receiver = await WebhookReceiver.StartAsync();
        (string id, string secret) = await MachineClients.MakeAsync(town, "police", "webhooks.manage");
        (_, JsonNode token, _) = await MachineClients.TokenAsync(town, id, secret);
        using HttpClient platform = MachineClients.With(town, (string)token["access_token"]!);
        (long number, _) = await RegisterAsync(platform, receiver.Address, after: 0);
        using HttpClient police = await town.SignedInAsync("police");
        Assert.Equal(HttpStatusCode.NoContent, await PostAsync(police, $"/api/account/machines/{id}/disable"));
        await DeliverAsync();
        Assert.Empty(receiver.Received);
        JsonNode detail = await ReadAsync(police, $"/api/webhooks/{number}");
        Assert.Equal("paused", (string)detail["webhook"]!["state"]!);
    }

    [Theory]
    [InlineData("http://192.168.1.10/in")]
    [InlineData("https://10.0.0.8/in")]
    [InlineData("https://169.254.169.254/latest/meta-data")]
    [InlineData("file:///etc/passwd")]
    [InlineData("https://a:b@example.org/in")]
    public async Task An_address_behind_the_wall_is_refused(string address)
    {
        using HttpClient police = await town.SignedInAsync("police");
        using HttpResponseMessage answer = await police.PostAsJsonAsync(
            "/api/webhooks/", new { requestId = Guid.NewGuid().ToString("N"), address }, Cancellation);
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }

    [Fact]
    public async Task A_webhook_of_another_unit_is_not_found()
    {
        using HttpClient police = await town.SignedInAsync("police");
        (long number, _) = await RegisterAsync(police, "https://city.example/in", kinds: ["recall"]);
        using HttpClient operators = await town.SignedInAsync("operator");
        using HttpResponseMessage answer = await operators.GetAsync(
            new Uri($"/api/webhooks/{number}", UriKind.Relative), Cancellation);
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        using HttpClient association = await town.SignedInAsync("association");
        using HttpResponseMessage kept = await association.GetAsync(
            new Uri("/api/webhooks/", UriKind.Relative), Cancellation);
        Assert.Equal(HttpStatusCode.Forbidden, kept.StatusCode);
        await ActAsync(police, number, "end");
    }

    private static async Task<(long Number, string Secret)> RegisterAsync(
        HttpClient client, string address, string[]? kinds = null, long? after = null)
    {
        using HttpResponseMessage answer = await client.PostAsJsonAsync(
            "/api/webhooks/", new { requestId = "W-" + address + after, address, kinds, after }, Cancellation);
        Assert.Equal(HttpStatusCode.Created, answer.StatusCode);
        JsonNode made = JsonNode.Parse(await answer.Content.ReadAsStringAsync(Cancellation))!;
        return ((long)made["number"]!, (string)made["secret"]!);
    }

    [Fact]
    public async Task A_request_id_that_was_used_for_another_address_registers_nothing()
    {
        using HttpClient operators = await town.SignedInAsync("operator");
        await using WebhookReceiver first = await WebhookReceiver.StartAsync();
        await using WebhookReceiver other = await WebhookReceiver.StartAsync();
        (long number, _) = await RegisterAsync(operators, first.Address, after: 0);
        using HttpResponseMessage answer = await operators.PostAsJsonAsync(
            "/api/webhooks/", new { requestId = "W-" + first.Address + 0, address = other.Address, after = 0 },
            Cancellation);
        Assert.Equal(HttpStatusCode.Conflict, answer.StatusCode);
        Assert.Contains("requestId", await answer.Content.ReadAsStringAsync(Cancellation), StringComparison.Ordinal);
        await ActAsync(operators, number, "end");
    }

    /// <summary>The same request again: what is said of a secret.</summary>
    private static async Task<string?> AgainAsync(HttpClient client, string address)
    {
        using HttpResponseMessage answer = await client.PostAsJsonAsync(
            "/api/webhooks/", new { requestId = "W-" + address + 0, address, after = 0 }, Cancellation);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return (string?)JsonNode.Parse(await answer.Content.ReadAsStringAsync(Cancellation))!["secret"];
    }

    private Task<JobCount> DeliverAsync() =>
        town.App.Services.GetRequiredService<DeliverWebhooks>().RunAsync(null, Cancellation);

    private async Task MakeDueAsync(long number)
    {
        await using TraceabilityDb db = town.Db();
        DateTime past = DateTime.UtcNow.AddMinutes(-1);
        await db.WebhookDeliveries.Where(d => d.Subscription == new Id<WebhookSubscription>(number))
            .ExecuteUpdateAsync(s => s.SetProperty(d => d.NextAt, past), Cancellation);
    }

    /// <summary>Something changes that the police may see.</summary>
    private static async Task VerifyAsync(HttpClient police)
    {
        using HttpResponseMessage answer = await police.PostAsJsonAsync(
            "/api/organisations/91150823MA0P10048M/status", new { status = "verified" }, Cancellation);
        Assert.Equal(HttpStatusCode.NoContent, answer.StatusCode);
    }

    private static async Task<List<long>> SeenAsync(HttpClient client)
    {
        List<long> seen = [];
        long after = 0;
        while (true)
        {
            JsonNode page = await ReadAsync(client, $"/api/changes?after={after}&limit=37");
            seen.AddRange(page["items"]!.AsArray().Select(i => (long)i!["cursor"]!));
            after = (long)page["next"]!;
            if (!(bool)page["more"]!) return seen;
        }
    }

    private static Task<string> AlertsAsync(HttpClient client) =>
        client.GetStringAsync(new Uri("/api/alerts?limit=200", UriKind.Relative), Cancellation);

    private static async Task ActAsync(HttpClient client, long number, string act)
    {
        using HttpResponseMessage answer = await client.PostAsJsonAsync(
            $"/api/webhooks/{number}/{act}", new { reason = "试验" }, Cancellation);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }

    private static async Task<HttpStatusCode> PostAsync(HttpClient client, string path)
    {
        using HttpResponseMessage answer = await client.PostAsync(
            new Uri(path, UriKind.Relative), null, Cancellation);
        return answer.StatusCode;
    }

    private static async Task<JsonNode> ReadAsync(HttpClient client, string path) => JsonNode.Parse(
        await client.GetStringAsync(new Uri(path, UriKind.Relative), Cancellation))!;
}
