using System.Collections.Concurrent;
using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Traceability.Api.Tests.Links;

/// <summary>A real server on the own machine that takes webhooks, or fails them when told to.</summary>
internal sealed class WebhookReceiver : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly ConcurrentQueue<ReceivedMessage> _received = new();

    private WebhookReceiver(WebApplication app) => _app = app;

    /// <summary>What it answers; 200 unless said otherwise.</summary>
    public HttpStatusCode Answer { get; set; } = HttpStatusCode.OK;

    public string Address => _app.Urls.First() + "/in";

    public IReadOnlyList<ReceivedMessage> Received => [.. _received];

    public static async Task<WebhookReceiver> StartAsync()
    {
        WebApplicationBuilder builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        WebApplication app = builder.Build();
        WebhookReceiver receiver = new(app);
        app.MapPost("/in", receiver.TakeAsync);
        await app.StartAsync();
        return receiver;
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private async Task TakeAsync(HttpContext http)
    {
        using StreamReader reader = new(http.Request.Body, Encoding.UTF8);
        _received.Enqueue(new ReceivedMessage(
            http.Request.Headers["webhook-id"].ToString(), http.Request.Headers["webhook-timestamp"].ToString(),
            http.Request.Headers["webhook-signature"].ToString(), await reader.ReadToEndAsync(), Answer));
        http.Response.StatusCode = (int)Answer;
    }
}

internal sealed record ReceivedMessage(
    string Id, string Timestamp, string Signature, string Body, HttpStatusCode Answered)
{
    public JsonNode Json => JsonNode.Parse(Body)!;

    public long Cursor => (long)Json["data"]!["cursor"]!;

    /// <summary>As a receiver written from the documentation would check it.</summary>
    public bool IsSignedWith(string secret)
    {
        byte[] key = Convert.FromBase64String(secret["whsec_".Length..]);
        byte[] expected = HMACSHA256.HashData(key, Encoding.UTF8.GetBytes($"{Id}.{Timestamp}.{Body}"));
        return Signature.Split(' ').Contains("v1," + Convert.ToBase64String(expected));
    }
}
