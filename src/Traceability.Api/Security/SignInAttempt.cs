namespace Traceability.Api.Security;

/// <summary>How a sign-in went, left on the request for the audit log. The name that was typed is not kept.</summary>
/// <param name="User">The id of the sign-in that was meant; null when nobody has that name.</param>
public sealed record SignInAttempt(string? User, long? Organisation, bool Succeeded);
