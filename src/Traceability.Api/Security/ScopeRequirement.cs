using Microsoft.AspNetCore.Authorization;

namespace Traceability.Api.Security;

/// <summary>
/// A machine's token carries the scope that the route asks for; people need none. What is no plain reading is writing.
/// </summary>
/// <param name="read">For GET and HEAD.</param>
/// <param name="write">For everything else.</param>
public sealed class ScopeRequirement(string read, string write)
    : AuthorizationHandler<ScopeRequirement>, IAuthorizationRequirement
{
    public string For(object? resource) => resource is HttpContext http
        && (HttpMethods.IsGet(http.Request.Method) || HttpMethods.IsHead(http.Request.Method)) ? read : write;

    protected override Task HandleRequirementAsync(
        AuthorizationHandlerContext context, ScopeRequirement requirement)
    {
        bool isMachine = context.User.IsInRole(Roles.Machine) || context.User.IsInRole(Roles.Platform);
        if (!isMachine || context.User.HasClaim(Scopes.Claim, requirement.For(context.Resource)))
            context.Succeed(requirement);
        return Task.CompletedTask;
    }
}
