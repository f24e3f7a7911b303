using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace Traceability.Api.ConsoleUi;

/// <summary>
/// What a page says beside its fields when it comes to a use case by the front door: first the checks that a route
/// would have made, then what the use case answered.
/// </summary>
public static class FormAnswers
{
    /// <summary>Faults of a request by field, as the attributes on it say.</summary>
    public static Dictionary<string, string[]> Check(object request)
    {
        List<ValidationResult> found = [];
        Validator.TryValidateObject(request, new ValidationContext(request), found, validateAllProperties: true);
        return found.GroupBy(r => Field(r.MemberNames.FirstOrDefault() ?? ""))
            .ToDictionary(g => g.Key, g => g.Select(r => r.ErrorMessage ?? "").Distinct().ToArray());
    }

    /// <summary>What a use case refused, by field; empty when it did what was asked.</summary>
    public static Dictionary<string, string[]> Faults(IResult result) => result switch
    {
        ValidationProblem wrong => new(wrong.ProblemDetails.Errors),
        ProblemHttpResult { ProblemDetails: HttpValidationProblemDetails details } => new(details.Errors),
        ProblemHttpResult problem => new()
        {
            [""] = [problem.ProblemDetails.Title ?? problem.ProblemDetails.Detail ?? ""],
        },
        _ => [],
    };

    private static string Field(string member) =>
        member.Length == 0 ? member : char.ToLowerInvariant(member[0]) + member[1..];
}
