using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;

namespace Traceability.Api.Hosting;

/// <summary>How the house answers who may not come in.</summary>
internal static class Answers
{
    /// <summary>A browser asking for a page is led to the sign-in; everything else gets the status.</summary>
    public static Task SignInOrStatus(RedirectContext<CookieAuthenticationOptions> context, int status)
    {
        if (WantsPage(context.Request) && status == StatusCodes.Status401Unauthorized)
            context.Response.Redirect(context.RedirectUri);
        else context.Response.StatusCode = status;
        return Task.CompletedTask;
    }

    public static bool WantsPage(HttpRequest request) =>
        HttpMethods.IsGet(request.Method)
        && request.Headers.Accept.ToString().Contains("text/html", StringComparison.Ordinal)
        && !request.Path.StartsWithSegments("/api", StringComparison.Ordinal);
}
