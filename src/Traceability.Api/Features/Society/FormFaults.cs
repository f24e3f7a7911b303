using System.ComponentModel.DataAnnotations;
using System.Text.Json;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Traceability.Domain.Movements;

namespace Traceability.Api.Features.Society;

/// <summary>What is wrong with a form, said as <c>FindingList</c> says it: the same checks as of the route.</summary>
internal static class FormFaults
{
    private static readonly (string Zh, string En) Cure = ("请改正后重新提交", "Correct it and send again");

    /// <summary>By the attributes of the request and of its parts.</summary>
    public static IReadOnlyList<FieldFault> Of(object request, string prefix = "")
    {
        List<ValidationResult> wrong = [];
        Validator.TryValidateObject(request, new ValidationContext(request), wrong, validateAllProperties: true);
        return [.. wrong.SelectMany(w => w.MemberNames.Select(
            m => Fault(prefix + JsonNamingPolicy.CamelCase.ConvertName(m), w.ErrorMessage ?? "")))];
    }

    /// <summary>By the answer of the use case; empty when it went well.</summary>
    public static IReadOnlyList<FieldFault> Of(IResult result) => result switch
    {
        ValidationProblem { ProblemDetails: { } problem } => Of(problem),
        ProblemHttpResult { ProblemDetails: HttpValidationProblemDetails clash } => Of(clash),
        ProblemHttpResult { ProblemDetails: { } other } => [Fault("", other.Title ?? "")],
        NotFound => [Fault("", Language.Tongue.Say("没有办理权限或对象不存在", "Not there, or not yours to do"))],
        _ => [],
    };

    private static IReadOnlyList<FieldFault> Of(HttpValidationProblemDetails problem) =>
        [.. problem.Errors.SelectMany(e => e.Value.Select(said => Fault(e.Key, said)))];

    private static FieldFault Fault(string field, string said) => new(field, said, said, Cure.Zh, Cure.En);
}
