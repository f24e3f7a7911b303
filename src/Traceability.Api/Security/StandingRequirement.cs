using Microsoft.AspNetCore.Authorization;

namespace Traceability.Api.Security;

/// <summary>
/// A machine's sign-in counts while the machine stands: a token outlives neither its password nor its end.
/// </summary>
public sealed class StandingRequirement : IAuthorizationRequirement;
