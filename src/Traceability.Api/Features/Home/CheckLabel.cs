using Microsoft.AspNetCore.Http.HttpResults;

namespace Traceability.Api.Features.Home;

/// <summary>The box on the home page: a typed code or a scanned address goes to the label's page.</summary>
public static class CheckLabel
{
    public static RedirectHttpResult Handle(string code)
    {
        string text = code.Trim();
        if (Uri.TryCreate(text, UriKind.Absolute, out Uri? address) && address.Scheme is ("http" or "https"))
            return TypedResults.Redirect(address.PathAndQuery.StartsWith("//", StringComparison.Ordinal)
                ? "/" : address.PathAndQuery);
        return TypedResults.Redirect($"/p/{Uri.EscapeDataString(text)}");
    }
}
