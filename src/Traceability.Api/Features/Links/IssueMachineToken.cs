using System.Net.Http.Headers;
using System.Security.Claims;
using System.Text;
using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.BearerToken;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;
using Traceability.Api.Features.SigningIn;
using Traceability.Api.Security;
using Traceability.Db.People;

namespace Traceability.Api.Features.Links;

/// <summary>
/// OAuth 2.0 client credentials (RFC 6749 §4.4) for machine and platform accounts: name and password of the account are
/// client_id and client_secret; the token is of the same kind as any other and ends with the sign-in it was made from.
/// </summary>
public static class IssueMachineToken
{
    public const string Path = "/oauth/token";
    private const string GrantType = "client_credentials";
    private const int FieldMost = 500;

    public static async Task<Results<Ok<MachineToken>, JsonHttpResult<TokenError>>> Handle(
        HttpContext http, SignInManager<User> signIns, IOptionsMonitor<BearerTokenOptions> options,
        TimeProvider clock)
    {
        http.Response.Headers.CacheControl = "no-store";
        http.Response.Headers.Pragma = "no-cache";
        IFormCollection? form = http.Request.HasFormContentType
            ? await http.Request.ReadFormAsync(http.RequestAborted) : null;
        if (form is null) return Error("invalid_request", "The body is application/x-www-form-urlencoded.");
        if (form.Any(f => f.Value.Count > 1 || f.Value.ToString().Length > FieldMost))
            return Error("invalid_request", "A parameter is repeated or too long.");
        if (form["grant_type"].ToString() is not { Length: > 0 } grant)
            return Error("invalid_request", "grant_type is missing.");
        if (grant != GrantType) return Error("unsupported_grant_type", "Only client_credentials is served.");
        bool byHeader = http.Request.Headers.Authorization.Count > 0;
        if (ClientOf(http.Request, form) is not { } client) return Unknown(http, byHeader);
        (ClaimsPrincipal? principal, _) = await Credentials.CheckAsync(signIns, client.Id, client.Secret, null);
        if (principal is null) return Unknown(http, byHeader);
        if (!principal.IsInRole(Roles.Machine) && !principal.IsInRole(Roles.Platform))
            return Error("unauthorized_client", "Only machine and platform accounts use this grant.");
        return Narrow(principal, form["scope"].ToString()) is { Length: > 0 } scopes
            ? TypedResults.Ok(await TokenAsync(principal, scopes, signIns, options, clock))
            : Error("invalid_scope", "The account has no such scope.");
    }

    /// <summary>The scopes asked for, if the account has them all; all of its scopes when none is asked for.</summary>
    private static string[]? Narrow(ClaimsPrincipal principal, string asked)
    {
        string[] has = [.. principal.FindAll(Scopes.Claim).Select(c => c.Value).Order(StringComparer.Ordinal)];
        string[] wanted = [.. asked.Split(' ', StringSplitOptions.RemoveEmptyEntries).Distinct()];
        if (wanted.Length == 0) return has;
        return wanted.Except(has).Any() ? null : wanted;
    }

    private static async Task<MachineToken> TokenAsync(
        ClaimsPrincipal principal, IReadOnlyList<string> scopes, SignInManager<User> signIns,
        IOptionsMonitor<BearerTokenOptions> options, TimeProvider clock)
    {
        ClaimsIdentity identity = (ClaimsIdentity)principal.Identity!;
        foreach (Claim claim in identity.FindAll(Scopes.Claim).Where(c => !scopes.Contains(c.Value)).ToList())
            identity.RemoveClaim(claim);
        BearerTokenOptions bearer = options.Get(IdentityConstants.BearerScheme);
        DateTimeOffset now = clock.GetUtcNow();
        DateTimeOffset end = now + bearer.BearerTokenExpiration;
        User? account = await signIns.UserManager.GetUserAsync(principal);
        // No token outlives the secret it was made with.
        if (account?.SecretExpiresAt is { } secretEnds && secretEnds < end.UtcDateTime)
            end = new DateTimeOffset(DateTime.SpecifyKind(secretEnds, DateTimeKind.Utc));
        AuthenticationProperties properties = new() { IssuedUtc = now, ExpiresUtc = end };
        string token = bearer.BearerTokenProtector.Protect(
            new AuthenticationTicket(principal, properties, $"{IdentityConstants.BearerScheme}:AccessToken"));
        return new MachineToken(token, (long)(end - now).TotalSeconds, string.Join(' ', scopes));
    }

    private static (string Id, string Secret)? ClientOf(HttpRequest request, IFormCollection form)
    {
        if (request.Headers.Authorization.Count == 0)
        {
            return form["client_id"].ToString() is { Length: > 0 } id
                && form["client_secret"].ToString() is { Length: > 0 } secret ? (id, secret) : null;
        }

        bool isBasic = AuthenticationHeaderValue.TryParse(
            request.Headers.Authorization, out AuthenticationHeaderValue? header)
            && string.Equals(header.Scheme, "Basic", StringComparison.OrdinalIgnoreCase);
        if (!isBasic || header!.Parameter is not { Length: <= 2 * FieldMost } parameter) return null;
        byte[] bytes = new byte[parameter.Length];
        if (!Convert.TryFromBase64String(parameter, bytes, out int length)) return null;
        string pair = Encoding.UTF8.GetString(bytes, 0, length);
        int colon = pair.IndexOf(':', StringComparison.Ordinal);
        // RFC 6749 §2.3.1: both are form-encoded before they are joined.
        return colon <= 0 ? null
            : (System.Net.WebUtility.UrlDecode(pair[..colon]), System.Net.WebUtility.UrlDecode(pair[(colon + 1)..]));
    }

    private static JsonHttpResult<TokenError> Unknown(HttpContext http, bool byHeader)
    {
        if (byHeader) http.Response.Headers.WWWAuthenticate = "Basic realm=\"traceability\"";
        return Error(
            "invalid_client", "Client id or secret is wrong, or the account is locked or has ended.",
            StatusCodes.Status401Unauthorized);
    }

    private static JsonHttpResult<TokenError> Error(
        string error, string description, int status = StatusCodes.Status400BadRequest) =>
        TypedResults.Json(new TokenError(error, description), statusCode: status);
}

/// <summary>RFC 6749 §5.1.</summary>
public sealed record MachineToken(
    [property: JsonPropertyName("access_token")] string AccessToken,
    [property: JsonPropertyName("expires_in")] long ExpiresIn,
    [property: JsonPropertyName("scope")] string Scope)
{
    [JsonPropertyName("token_type")]
    public string TokenType => "Bearer";
}

/// <summary>RFC 6749 §5.2.</summary>
public sealed record TokenError(
    [property: JsonPropertyName("error")] string Error,
    [property: JsonPropertyName("error_description")] string Description);
