using Microsoft.Extensions.Primitives;
using Traceability.Domain.Identifiers;
using Traceability.Domain.Parties;

namespace Traceability.Api.Hosting;

/// <summary>
/// What stands in an address is read as what stands in a body: no control characters, which one database would choke
/// on, and codes, numbers, days and words of path and query in the form in which they are stored.
/// </summary>
internal static class PlainAddress
{
    /// <summary>What a scanner read: it puts separators between the parts of a barcode.</summary>
    private const string Scanned = "code";

    /// <summary>Looked for in names, which keep their full-width brackets.</summary>
    private const string Search = "search";

    public static Task Read(HttpContext context, RequestDelegate next)
    {
        RouteValueDictionary route = context.Request.RouteValues;
        string? unfit = context.Request.Query
            .Where(q => q.Value.Any(text => !IsFit(q.Key, text))).Select(q => q.Key)
            .Concat(route.Where(r => !IsFit(r.Key, r.Value as string)).Select(r => r.Key))
            .FirstOrDefault();
        if (unfit is not null)
        {
            return TypedResults.ValidationProblem(new Dictionary<string, string[]> { [unfit] = [WritableText.Fault] })
                .ExecuteAsync(context);
        }

        foreach ((string name, object? value) in route.ToList())
            if (value is string text) route[name] = CodeOf(text);
        if (context.Request.Query.Count > 0)
        {
            context.Request.Query = new QueryCollection(context.Request.Query.ToDictionary(
                q => q.Key,
                q => q.Key.Equals(Search, StringComparison.OrdinalIgnoreCase)
                    ? q.Value : new StringValues([.. q.Value.Select(CodeOf)]),
                StringComparer.OrdinalIgnoreCase));
        }

        return next(context);
    }

    /// <summary>
    /// Half-width, trimmed; a unified social credit code also in capitals and without blanks or hyphens inside.
    /// </summary>
    public static string CodeOf(string? text) =>
        UnifiedSocialCreditCode.TryParse(text, out UnifiedSocialCreditCode unit) ? unit.Value : InputText.Exact(text);

    private static bool IsFit(string name, string? text)
    {
        bool isScanned = name.Equals(Scanned, StringComparison.OrdinalIgnoreCase);
        return WritableText.IsFit(text, isScanned) && text.AsSpan().Trim().IndexOfAny("\t\r\n") < 0;
    }
}
