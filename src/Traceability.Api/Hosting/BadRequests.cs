using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Diagnostics;
using Traceability.Api.Language;

namespace Traceability.Api.Hosting;

/// <summary>A request that cannot be read: the answer names the field, as it does for one that can.</summary>
internal sealed partial class BadRequests(IProblemDetailsService problems) : IExceptionHandler
{
    private const string WholeBody = "body";

    public async ValueTask<bool> TryHandleAsync(
        HttpContext httpContext, Exception exception, CancellationToken cancellationToken)
    {
        if (exception is not BadHttpRequestException { StatusCode: StatusCodes.Status400BadRequest } bad) return false;
        httpContext.Response.StatusCode = bad.StatusCode;
        Dictionary<string, string[]> errors = bad.InnerException is JsonException json
            ? FaultsOf(json)
            : new Dictionary<string, string[]> { [ParameterOf(bad.Message)] = [Unreadable] };
        return await problems.TryWriteAsync(new ProblemDetailsContext
        {
            HttpContext = httpContext,
            ProblemDetails = new HttpValidationProblemDetails(errors) { Status = bad.StatusCode },
        });
    }

    private static string Unreadable => Tongue.Say(
        "读不懂这个值：请按接口说明（/scalar）的类型和可选值填写",
        "This value cannot be read: give the type, or one of the values, that the description at /scalar names");

    private static string Missing => Tongue.Say("必填", "Required");

    private static Dictionary<string, string[]> FaultsOf(JsonException json)
    {
        if (json is UnfitTextException unfit) return new() { [FieldOf(unfit.Path)] = [unfit.Message] };
        string[] missing = json.Message.Contains("required properties", StringComparison.Ordinal)
            ? [.. Quoted().Matches(json.Message).Skip(1).Select(m => m.Groups[1].Value)]
            : [];
        return missing.Length > 0
            ? missing.ToDictionary(name => Under(json.Path, name), _ => (string[])[Missing])
            : new() { [FieldOf(json.Path)] = [Unreadable] };
    }

    private static string FieldOf(string? path) =>
        string.IsNullOrEmpty(path) || path == "$" ? WholeBody : path.TrimStart('$').TrimStart('.');

    private static string Under(string? path, string name) =>
        FieldOf(path) is var parent && parent == WholeBody ? name : $"{parent}.{name}";

    /// <summary>
    /// The framework says which parameter only in its message: <c>… parameter "int? limit" from "x".</c>
    /// </summary>
    private static string ParameterOf(string message) =>
        Parameter().Match(message) is { Success: true } found ? found.Groups[1].Value : WholeBody;

    [GeneratedRegex("'([^']+)'")]
    private static partial Regex Quoted();

    [GeneratedRegex("parameter \"(?:[^\"]* )?([^\" ]+)\"")]
    private static partial Regex Parameter();
}
