using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Traceability.Api.Language;
using Traceability.Domain.Movements;
using Traceability.Domain.Rules;

namespace Traceability.Api.Recording;

/// <summary>Findings and faults as ProblemDetails, in the caller's language (HOUSE §9).</summary>
public static class Refusals
{
    /// <summary>400: the shape is wrong; each field with what and cure.</summary>
    public static ValidationProblem Invalid(IReadOnlyList<FieldFault> faults) => TypedResults.ValidationProblem(
        faults.GroupBy(f => f.Field).ToDictionary(g => g.Key, g => g.Select(Text).Distinct().ToArray()),
        title: Tongue.Say("内容有误，未登记", "The content is wrong; nothing was recorded"));

    /// <summary>400: one field, with what is wrong or what to do.</summary>
    public static ValidationProblem Wrong(string field, string zh, string en) => Wrong(field, Tongue.Say(zh, en));

    public static ValidationProblem Wrong(string field, string said) =>
        TypedResults.ValidationProblem(new Dictionary<string, string[]> { [field] = [said] });

    /// <summary>422: refused by rules; every finding with its article.</summary>
    public static ProblemHttpResult Refused(IReadOnlyList<Finding> findings) => TypedResults.Problem(new ProblemDetails
    {
        Status = StatusCodes.Status422UnprocessableEntity,
        Title = Tongue.Say("不符合规定，未登记", "Refused by the rules; nothing was recorded"),
        Extensions = { ["findings"] = findings.Select(FindingAnswer.Of).ToArray() },
    });

    /// <summary>422: a permit that the rules do not allow.</summary>
    public static ProblemHttpResult NotGranted(IReadOnlyList<Finding> findings) => TypedResults.Problem(
        new ProblemDetails
    {
        Status = StatusCodes.Status422UnprocessableEntity,
        Title = Tongue.Say("不符合规定，未核发", "Refused by the rules; nothing was granted"),
        Extensions = { ["findings"] = findings.Select(FindingAnswer.Of).ToArray() },
    });

    public static ProblemHttpResult Conflict(bool isOtherBody, string field = "requestId") => isOtherBody
        ? Clash(field, Tongue.Say(
            "该流水号已用于另一笔内容不同的登记", "This request id was used before with another content"))
        : TypedResults.Problem(
            title: Tongue.Say("同时登记冲突，请重试", "Others were recording the same; try again"),
            statusCode: StatusCodes.Status409Conflict);

    /// <summary>409: the code is taken.</summary>
    public static ProblemHttpResult Taken(string field) => Clash(field, Tongue.Say(
        "已经有了，不能重复登记；请核对或换一个编码", "It exists already; check it, or choose another code"));

    public static ProblemHttpResult Busy(HttpContext? context = null)
    {
        if (context is not null) context.Response.Headers.RetryAfter = "1";
        return TypedResults.Problem(
            title: Tongue.Say("系统繁忙，请稍后重试", "The queue is full; try again in a moment"),
            statusCode: StatusCodes.Status503ServiceUnavailable);
    }

    private static ProblemHttpResult Clash(string field, string said) => TypedResults.Problem(
        new HttpValidationProblemDetails(new Dictionary<string, string[]> { [field] = [said] })
        {
            Status = StatusCodes.Status409Conflict,
        });

    private static string Text(FieldFault fault) =>
        Tongue.Say($"{fault.MessageZh}。{fault.CureZh}", $"{fault.MessageEn}. {fault.CureEn}");
}
