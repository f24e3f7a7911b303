using System.Text.Json;
using Microsoft.AspNetCore.WebUtilities;
using Traceability.Api.Language;

namespace Traceability.Api.Hosting;

/// <summary>What the framework says in English only, in the caller's language, with what to do.</summary>
internal static class ProblemTitles
{
    private static readonly JsonNamingPolicy Names = JsonNamingPolicy.CamelCase;

    public static void Translate(ProblemDetailsContext context)
    {
        if (context.ProblemDetails is HttpValidationProblemDetails invalid)
        {
            invalid.Title = TitleOf(invalid.Status ?? StatusCodes.Status400BadRequest);
            invalid.Errors = invalid.Errors.ToDictionary(e => InCamelCase(e.Key), e => e.Value);
            return;
        }

        int status = context.HttpContext.Response.StatusCode;
        if (status == StatusCodes.Status413PayloadTooLarge)
        {
            context.ProblemDetails.Title = TitleOf(status);
            context.ProblemDetails.Extensions["errors"] = new Dictionary<string, string[]>
            {
                ["body"] = [Tongue.Say("超过一次可以提交的大小", "More than one request may hold")],
            };
            return;
        }

        bool isOwn = context.ProblemDetails.Title is { } given && given != ReasonPhrases.GetReasonPhrase(status);
        if (isOwn && status != StatusCodes.Status500InternalServerError) return;
        context.ProblemDetails.Title = TitleOf(status);
    }

    private static string InCamelCase(string path) => string.Join('.', path.Split('.').Select(Names.ConvertName));

    private static string TitleOf(int status) => status switch
    {
        StatusCodes.Status400BadRequest => Tongue.Say("输入有误，请按提示修改", "Some fields need correction"),
        StatusCodes.Status401Unauthorized => Tongue.Say("请先登录", "Sign in first"),
        StatusCodes.Status403Forbidden => Tongue.Say(
            "您的岗位无权进行此操作", "Your role does not allow this"),
        StatusCodes.Status404NotFound => Tongue.Say(
            "没有找到，或不在您可查看的范围内", "Not found, or not among what you may see"),
        StatusCodes.Status405MethodNotAllowed => Tongue.Say(
            "此地址不支持这种操作", "This address does not take that method"),
        StatusCodes.Status409Conflict => Tongue.Say(
            "已经存在，或当前状态不允许", "It exists already, or its state does not allow this"),
        StatusCodes.Status413PayloadTooLarge => Tongue.Say("内容过大，请分次提交", "Too large: send it in parts"),
        StatusCodes.Status415UnsupportedMediaType => Tongue.Say(
            "请以JSON格式提交（Content-Type: application/json）", "Send JSON (Content-Type: application/json)"),
        StatusCodes.Status429TooManyRequests => Tongue.Say(
            "请求过于频繁，请稍后再试", "Too many requests: wait a little"),
        StatusCodes.Status500InternalServerError => Tongue.Say(
            "系统出错：请用同一流水号重试，仍不成功时凭traceId报告管理员",
            "The system failed: try again with the same request id, then tell the administrator the traceId"),
        StatusCodes.Status503ServiceUnavailable => Tongue.Say("系统繁忙，请稍后重试", "Busy: try again later"),
        _ => Tongue.Say("无法处理这个请求", "The request cannot be handled"),
    };
}
