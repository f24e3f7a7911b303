using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Traceability.Db.Audit;
using Traceability.Db.Ledger;
using Traceability.Domain;
using Traceability.Domain.Oversight;
using Traceability.Domain.Parties;

namespace Traceability.Api.Security;

/// <summary>
/// 审计日志: the line is written after the act and before the first byte of its answer. Whoever was told that something is
/// done can be sure that it is also written down.
/// </summary>
public sealed partial class AuditTrail(
    RequestDelegate next, AuditLog log, TimeProvider clock, ILogger<AuditTrail> events)
{
    private const int TextMost = 200;

    public async Task InvokeAsync(HttpContext context)
    {
        CurrentPerson? person = CurrentPerson.From(context.User);
        if (AuditPlan.KindOf(context.Request, person) is not { } kind)
        {
            await next(context);
            return;
        }

        HashedBody body = new(context.Request.Body);
        context.Response.RegisterForDispose(body);
        bool hashes = AuditPlan.MayHash(context.Request);
        if (hashes) context.Request.Body = body;
        // An error page begins the request anew, with another route: what it was about is read now.
        string route = RouteOf(context);
        AuditNote note = context.RequestServices.GetRequiredService<AuditNote>();
        bool isWritten = false;
        context.Response.OnStarting(async () =>
        {
            if (isWritten) return;
            isWritten = true;
            await WriteAsync(
                context, FactOf(context, kind, person, route, note, hashes ? body.HashSoFar() : null));
        });
        await next(context);
    }

    private async Task WriteAsync(HttpContext context, AuditFact fact)
    {
        try
        {
            await log.WriteAsync(fact, CancellationToken.None);
        }
        catch (Exception e) when (DatabaseFaults.IsOutage(e)
            && context.Response.StatusCode >= StatusCodes.Status500InternalServerError)
        {
            // Nothing was done, and the answer says so.
            LogLost(e, fact.Route, fact.Status);
        }
    }

    private AuditFact FactOf(
        HttpContext context, AuditKind kind, CurrentPerson? person, string route, AuditNote note, byte[]? hash)
    {
        SignInAttempt? attempt = context.Features.Get<SignInAttempt>();
        bool isSignIn = kind == AuditKind.SignIn;
        if (isSignIn && attempt is not { Succeeded: true }) kind = AuditKind.SignInFailed;
        Id<Organisation>? signsFor = attempt?.Organisation is { } unit ? new Id<Organisation>(unit) : null;
        return new AuditFact(
            ChinaTime.ToMillisecond(clock.GetUtcNow().UtcDateTime), kind, isSignIn ? attempt?.User : person!.UserId,
            isSignIn ? signsFor : person!.Organisation, Cut(context.Request.Method, 16)!, route,
            Cut(note.Subject ?? SubjectOf(context), TextMost), context.Response.StatusCode, hash,
            Network(context.Connection.RemoteIpAddress));
    }

    /// <summary>What was typed into an address that leads nowhere is nobody's business.</summary>
    private static string RouteOf(HttpContext context) => Cut(
        context.GetEndpoint() switch
        {
            RouteEndpoint endpoint => "/" + endpoint.RoutePattern.RawText!.TrimStart('/'),
            _ => "?",
        },
        TextMost)!;

    private static string? SubjectOf(HttpContext context)
    {
        string text = string.Join(
            ' ', context.Request.RouteValues.Where(v => v.Value is string or long or int)
                .Select(v => string.Create(CultureInfo.InvariantCulture, $"{v.Key}={v.Value}")));
        return text.Length == 0 ? null : text;
    }

    private static string? Cut(string? text, int most) => text is null || text.Length <= most ? text : text[..most];

    /// <summary>203.0.113.0/24: enough to see a stranger's network, not enough to find a person's desk.</summary>
    public static string? Network(IPAddress? address)
    {
        if (address is null) return null;
        if (address.IsIPv4MappedToIPv6) address = address.MapToIPv4();
        byte[] bytes = address.GetAddressBytes();
        bool isShort = address.AddressFamily == AddressFamily.InterNetwork;
        bytes.AsSpan(isShort ? 3 : 6).Clear();
        return $"{new IPAddress(bytes)}/{(isShort ? 24 : 48)}";
    }

    [LoggerMessage(Level = LogLevel.Critical, Message = "The audit log could not be written: {Route} {Status}")]
    private partial void LogLost(Exception exception, string route, int status);
}
