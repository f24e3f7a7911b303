using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Localization;
using Traceability.Api.Hosting;

namespace Traceability.Api.Features.Home;

/// <summary>语言: keeps the reader's language in a cookie and goes back to the page.</summary>
public static class SwitchLanguage
{
    public static RedirectHttpResult Handle(string to, string? returnUrl, HttpContext context)
    {
        string culture = to.StartsWith("en", StringComparison.OrdinalIgnoreCase) ? "en" : "zh-CN";
        context.Response.Cookies.Append(
            CookieRequestCultureProvider.DefaultCookieName,
            CookieRequestCultureProvider.MakeCookieValue(new RequestCulture(culture)),
            new CookieOptions
            {
                IsEssential = true,
                HttpOnly = true,
                SameSite = SameSiteMode.Lax,
                Secure = context.Request.IsHttps,
                MaxAge = TimeSpan.FromDays(365),
            });
        return TypedResults.Redirect(OwnAddress.Or(returnUrl, "/"));
    }
}
