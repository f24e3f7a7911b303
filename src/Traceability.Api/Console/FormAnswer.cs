using System.ComponentModel.DataAnnotations;
using System.Text.Json;
using Microsoft.AspNetCore.Http.HttpResults;
using Traceability.Api.Language;

namespace Traceability.Api.ConsoleUi;

/// <summary>What a use case says to a form, by field; the empty field is the form as a whole.</summary>
public static class FormAnswer
{
    /// <summary>What the checks on the request's properties say: over HTTP the framework asks them, here the page.</summary>
    public static Dictionary<string, string[]> Checks(object request)
    {
        ArgumentNullException.ThrowIfNull(request);
        List<ValidationResult> results = [];
        Validator.TryValidateObject(request, new ValidationContext(request), results, validateAllProperties: true);
        return results.SelectMany(r => r.MemberNames.DefaultIfEmpty("").Select(m => (Member: m, r.ErrorMessage)))
            .GroupBy(r => JsonNamingPolicy.CamelCase.ConvertName(r.Member))
            .ToDictionary(g => g.Key, g => g.Select(r => r.ErrorMessage ?? "").ToArray());
    }

    /// <summary>Empty when it was done.</summary>
    public static Dictionary<string, string[]> Of(IResult answer) => answer switch
    {
        ValidationProblem invalid => new(invalid.ProblemDetails.Errors),
        ProblemHttpResult { ProblemDetails: HttpValidationProblemDetails invalid } => new(invalid.Errors),
        ProblemHttpResult problem => Whole($"{problem.ProblemDetails.Title} {problem.ProblemDetails.Detail}".Trim()),
        NotFound => Whole(Tongue.Say("没有找到，可能刚被别人改动，请刷新", "Not found; somebody may have changed it: reload")),
        Conflict => Whole(Tongue.Say("现在的状态不能这样办理，请刷新后再看", "Not possible in its present state: reload")),
        _ => [],
    };

    private static Dictionary<string, string[]> Whole(string text) => new() { [""] = [text] };
}
