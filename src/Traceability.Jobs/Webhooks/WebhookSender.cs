using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;
using Traceability.Domain.Oversight.Webhooks;

namespace Traceability.Jobs.Webhooks;

/// <summary>
/// Sends one signed message. The name is looked up once, every address it has is checked, and the connection goes to
/// the very address that was checked; no proxy, no redirect, no cookie.
/// </summary>
public sealed class WebhookSender : IDisposable
{
    private const int FaultMost = 300;
    private readonly HttpClient _client;
    private readonly WebhookReach _reach;
    private readonly TimeProvider _clock;

    public WebhookSender(WebhookReach reach, TimeProvider clock)
    {
        (_reach, _clock) = (reach, clock);
        _client = new HttpClient(
            new SocketsHttpHandler
            {
                AllowAutoRedirect = false,
                UseProxy = false,
                UseCookies = false,
                ConnectTimeout = WebhookPace.Timeout,
                PooledConnectionLifetime = TimeSpan.FromMinutes(1),
                MaxResponseHeadersLength = 16,
                ConnectCallback = ConnectAsync,
            },
            disposeHandler: true)
        {
            Timeout = WebhookPace.Timeout,
        };
    }

    public void Dispose() => _client.Dispose();

    public async Task<WebhookAnswer> SendAsync(
        string address, string messageId, string body, IReadOnlyList<string> secrets, CancellationToken stop)
    {
        long begun = _clock.GetTimestamp();
        (int status, string? fault) = await TrySendAsync(address, messageId, body, secrets, stop);
        int milliseconds = (int)_clock.GetElapsedTime(begun).TotalMilliseconds;
        return new WebhookAnswer(status, milliseconds, fault is { Length: > FaultMost } ? fault[..FaultMost] : fault);
    }

    private async Task<(int Status, string? Fault)> TrySendAsync(
        string address, string messageId, string body, IReadOnlyList<string> secrets, CancellationToken stop)
    {
        if (!_reach.IsFit(address)) return (0, "the address may not be called");
        long now = _clock.GetUtcNow().ToUnixTimeSeconds();
        using HttpRequestMessage request = new(HttpMethod.Post, new Uri(address));
        request.Content = new StringContent(body, Encoding.UTF8, "application/json");
        request.Headers.Add(WebhookSignature.IdHeader, messageId);
        request.Headers.Add(WebhookSignature.TimeHeader, now.ToString(CultureInfo.InvariantCulture));
        request.Headers.Add(WebhookSignature.Header, WebhookSignature.Of(messageId, now, body, secrets));
        try
        {
            using HttpResponseMessage answer = await _client.SendAsync(
                request, HttpCompletionOption.ResponseHeadersRead, stop);
            int status = (int)answer.StatusCode;
            return (status, answer.IsSuccessStatusCode ? null : $"HTTP {status}");
        }
        catch (OperationCanceledException) when (!stop.IsCancellationRequested)
        {
            return (0, $"no answer within {WebhookPace.Timeout.TotalSeconds:0} s");
        }
        catch (HttpRequestException e)
        {
            return (0, e.InnerException is ReachException reach ? reach.Message : e.HttpRequestError.ToString());
        }
    }

    private async ValueTask<Stream> ConnectAsync(SocketsHttpConnectionContext context, CancellationToken stop)
    {
        IPAddress[] found = await Dns.GetHostAddressesAsync(context.DnsEndPoint.Host, stop);
        // One closed address among them and none is called: such a name is a trap, or a mistake.
        if (found.Length == 0 || !found.All(_reach.MayCall))
            throw new ReachException("the name leads to an address that may not be called");
        Socket socket = new(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(found, context.DnsEndPoint.Port, stop);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    private sealed class ReachException(string message) : IOException(message);
}
