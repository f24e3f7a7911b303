using Traceability.Domain.Identifiers;

namespace Traceability.Api.Hosting;

/// <summary>
/// What stands in an address is read as what stands in a body: no control characters, which one database would choke
/// on, and codes of the path in the form in which they are stored.
/// </summary>
internal static class PlainAddress
{
    public static Task Read(HttpContext context, RequestDelegate next)
    {
        RouteValueDictionary route = context.Request.RouteValues;
        string? unfit = context.Request.Query
            .Where(q => q.Value.Any(text => !WritableText.IsFit(text, isScanned: true))).Select(q => q.Key)
            .Concat(route.Where(r => !WritableText.IsFit(r.Value as string, isScanned: true)).Select(r => r.Key))
            .FirstOrDefault();
        if (unfit is not null)
        {
            return TypedResults.ValidationProblem(new Dictionary<string, string[]> { [unfit] = [WritableText.Fault] })
                .ExecuteAsync(context);
        }

        foreach ((string name, object? value) in route.ToList())
            if (value is string text) route[name] = InputText.Exact(text);
        return next(context);
    }
}
