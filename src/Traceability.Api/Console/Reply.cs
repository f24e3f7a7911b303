using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Http.HttpResults;
using Traceability.Api.Language;
using Traceability.Api.Recording;

namespace Traceability.Api.ConsoleUi;

/// <summary>What a use case answered to a page that called it: nothing to mend, or what stands in the way.</summary>
/// <param name="Title">What was not done; null when it was.</param>
/// <param name="Faults">What is wrong, by the field's JSON path.</param>
public sealed record Reply(
    string? Title, IReadOnlyDictionary<string, string[]> Faults, IReadOnlyList<FindingAnswer> Findings)
{
    public static Reply Done { get; } = new(null, new Dictionary<string, string[]>(), []);

    public bool IsDone => Title is null;

    public static Reply Of(IResult result) => result switch
    {
        INestedHttpResult nested => Of(nested.Result),
        ValidationProblem wrong => Wrong(wrong.ProblemDetails.Errors),
        ProblemHttpResult problem => Of(problem.ProblemDetails),
        NotFound => new Reply(
            Tongue.Say("没有找到，或者不在您的查看范围内", "Not found, or not within what you may see"),
            new Dictionary<string, string[]>(), []),
        _ => Done,
    };

    /// <summary>The request's own bounds, which a route asks before its use case.</summary>
    public static Reply Check(params IEnumerable<object> requests)
    {
        List<ValidationResult> found = [];
        foreach (object request in requests)
            Validator.TryValidateObject(request, new ValidationContext(request), found, validateAllProperties: true);
        return found.Count == 0 ? Done : Wrong(found
            .SelectMany(f => f.MemberNames.DefaultIfEmpty(""), (f, name) => (Name: Path(name), f.ErrorMessage))
            .GroupBy(f => f.Name).ToDictionary(g => g.Key, g => g.Select(f => f.ErrorMessage ?? "").ToArray()));
    }

    /// <summary>What is to be said beside one field.</summary>
    public IReadOnlyList<string> Beside(string field) =>
    [
        .. Faults.TryGetValue(field, out string[]? said) ? said : [],
        .. Findings.Where(f => f.Field == field).Select(f => $"{f.Message} · {f.Article}"),
    ];

    private static Reply Of(Microsoft.AspNetCore.Mvc.ProblemDetails problem) => new(
        problem.Title ?? Lead,
        problem is HttpValidationProblemDetails wrong ? new Dictionary<string, string[]>(wrong.Errors) : Done.Faults,
        problem.Extensions.TryGetValue("findings", out object? found) && found is FindingAnswer[] findings
            ? findings : []);

    private static Reply Wrong(IDictionary<string, string[]> faults) =>
        new(Lead, new Dictionary<string, string[]>(faults), []);

    private static string Lead => Tongue.Say("填写有误，请改正后再提交", "Something is to be mended first");

    private static string Path(string name) =>
        name.Length == 0 ? name : char.ToLowerInvariant(name[0]) + name[1..];
}
