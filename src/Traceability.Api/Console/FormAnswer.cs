using Microsoft.AspNetCore.Http.HttpResults;
using Traceability.Api.Language;

namespace Traceability.Api.ConsoleUi;

/// <summary>
/// What a use case says to a form, by field; the empty field is the form as a whole. What the checks on its properties
/// say is for <see cref="FormFaults"/>.
/// </summary>
public static class FormAnswer
{
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
