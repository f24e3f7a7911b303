using Microsoft.AspNetCore.Authorization;

namespace Traceability.Api.Security;

/// <summary>Lets pass who needs no second factor, or has shown it.</summary>
public sealed class SecondFactorHandler(IHostEnvironment environment) : AuthorizationHandler<SecondFactorRequirement>
{
    protected override Task HandleRequirementAsync(AuthorizationHandlerContext context,
        SecondFactorRequirement requirement)
    {
        bool compulsory = !environment.IsDevelopment() && Array.Exists(Roles.SecondFactor, context.User.IsInRole);
        if (!compulsory || context.User.HasClaim(SecondFactorRequirement.MethodClaim,
            SecondFactorRequirement.MultipleFactors))
            context.Succeed(requirement);
        return Task.CompletedTask;
    }
}
