using Microsoft.AspNetCore.Http.HttpResults;
using Traceability.Api.Language;
using Traceability.Api.Recording;

namespace Traceability.Api.ConsoleUi;

/// <summary>What a use case said to a page that asked it: nothing, faults by field, or one sentence.</summary>
public sealed record Answered(IReadOnlyDictionary<string, string[]> Faults, string? Title)
{
    public static readonly Answered Nothing = new(new Dictionary<string, string[]>(), null);

    public bool IsGood => Faults.Count == 0 && Title is null;

    public static Answered Wrong(Dictionary<string, string[]> faults) => new(faults, null);

    public static Answered Of(IResult result) => result switch
    {
        ValidationProblem invalid => new Answered(invalid.ProblemDetails.Errors.AsReadOnly(), null),
        ProblemHttpResult { ProblemDetails: HttpValidationProblemDetails clash } =>
            new Answered(clash.Errors.AsReadOnly(), null),
        ProblemHttpResult problem => new Answered(FindingsOf(problem), problem.ProblemDetails.Title),
        NotFound => new Answered(Nothing.Faults, Tongue.Say(
            "没有找到，或不在您可查看的范围内", "Not found, or not among what you may see")),
        _ => Nothing,
    };

    /// <summary>What is to be said beside one field.</summary>
    public IReadOnlyList<string> At(string field) => Faults.TryGetValue(field, out string[]? said) ? said : [];

    private static Dictionary<string, string[]> FindingsOf(ProblemHttpResult problem) =>
        problem.ProblemDetails.Extensions.TryGetValue("findings",
            out object? value) && value is FindingAnswer[] findings
            ? findings.GroupBy(f => f.Field ?? "").ToDictionary(g => g.Key, g => g.Select(Text).ToArray())
            : [];

    private static string Text(FindingAnswer f) => Tongue.Say(
        $"{f.Message}（{f.Article} · {f.Rule}）{f.Cure}", $"{f.Message} ({f.Article}, {f.Rule}). {f.Cure}");
}
