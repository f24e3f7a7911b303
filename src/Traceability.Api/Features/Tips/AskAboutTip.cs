using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Traceability.Api.Features.Home;
using Traceability.Api.Features.Parties;
using Traceability.Api.Language;
using Traceability.Domain;
using Traceability.Domain.Oversight.Tips;

namespace Traceability.Api.Features.Tips;

/// <summary>
/// 查询答复、补充线索: with the code alone. It comes in the body, so that it stands in no address, history or log.
/// </summary>
public static class AskAboutTip
{
    public static async Task<ContentHttpResult> Handle(
        [FromForm] string? code, TipDesk desk, IAntiforgery antiforgery, HttpContext context, CancellationToken stop) =>
        await desk.FindAsync(code, stop) is { } tip
            ? await ShowAsync(tip, code!, null, desk, antiforgery, context, stop)
            : Unknown(antiforgery, context);

    public static async Task<ContentHttpResult> Add(
        [FromForm] string? code, [FromForm] string? text, TipDesk desk, IAntiforgery antiforgery, HttpContext context,
        CancellationToken stop)
    {
        if (await desk.FindAsync(code, stop) is not { } tip) return Unknown(antiforgery, context);
        string said = (text ?? "").Trim();
        string? fault = TipForm.FaultOf(said, 2);
        if (fault is null && !await desk.AddAsync(tip, said, stop))
        {
            fault = Tongue.Say(
                $"一条举报最多补充 {TipDesk.AddsMost} 次", $"A tip takes {TipDesk.AddsMost} additions at most");
        }

        return await ShowAsync(tip, code!, fault, desk, antiforgery, context, stop);
    }

    private static async Task<ContentHttpResult> ShowAsync(
        Tip tip, string code, string? fault, TipDesk desk, IAntiforgery antiforgery, HttpContext context,
        CancellationToken stop)
    {
        AntiforgeryTokenSet tokens = antiforgery.GetAndStoreTokens(context);
        IReadOnlyList<TipEvent> told = await desk.ToldAsync(tip, stop);
        string list = string.Concat(told.Select(e =>
            $"<li><strong>{(e.By is null ? Tongue.Say("您", "You") : Tongue.Say("公安机关答复", "The police"))}</strong> "
            + $"<span class=\"help\">{ChinaTime.Show(e.At)}</span>"
            + $"<p class=\"said\">{HtmlPage.Safe(e.Text ?? "")}</p></li>"));
        string wrong = fault is null ? "" : $"<p class=\"wrong\" role=\"alert\">{HtmlPage.Safe(fault)}</p>";
        string title = Tongue.Say("举报办理情况", "What became of the tip");
        string main =
            $"""
            <h1>{title}</h1>
            <dl><dt>{Tongue.Say("状态", "State")}</dt><dd><strong>{TipWords.Of(tip.State)}</strong></dd>
            <dt>{Tongue.Say("奖励", "Reward")}</dt><dd>{TipWords.Of(tip.Reward)}</dd>
            <dt>{Tongue.Say("内容", "About")}</dt><dd>{TipWords.Of(tip.Category)}</dd>
            <dt>{Tongue.Say("地区", "Region")}</dt><dd>{HtmlPage.Safe(PartyWords.Region(tip.Region))}</dd></dl>
            <h2>{Tongue.Say("往来", "What was said")}</h2><ol class="talk">{list}</ol>{wrong}
            <form method="post" action="{TipsPage.Path}/add">
            <input type="hidden" name="{tokens.FormFieldName}" value="{tokens.RequestToken}">
            <input type="hidden" name="code" value="{HtmlPage.Safe(code)}">
            <label for="text">{Tongue.Say("补充线索或回答", "Add or answer")}</label>
            <textarea id="text" name="text" rows="4" required maxlength="{TipDesk.TextMost}"></textarea>
            <button>{Tongue.Say("提交补充", "Send")}</button></form>
            """;
        context.Response.Headers.CacheControl = "no-store";
        int status = fault is null ? StatusCodes.Status200OK : StatusCodes.Status400BadRequest;
        return HtmlPage.Of(title, main, context, status);
    }

    /// <summary>A code that is none and a code that nobody has are answered alike.</summary>
    private static ContentHttpResult Unknown(IAntiforgery antiforgery, HttpContext context)
    {
        AntiforgeryTokenSet tokens = antiforgery.GetAndStoreTokens(context);
        string token = $"<input type=\"hidden\" name=\"{tokens.FormFieldName}\" value=\"{tokens.RequestToken}\">";
        string title = Tongue.Say("没有这个查询码", "No such code");
        string main = $"<h1>{title}</h1><p class=\"wrong\" role=\"alert\">"
            + Tongue.Say(
                "请核对：查询码共 16 位，字母不分大小写，没有字母 I、L、O、U。",
                "Check it: sixteen characters, capital or small; I, L, O and U do not occur.")
            + $"</p>{TipsPage.CodeForm(token)}";
        return HtmlPage.Of(title, main, context, StatusCodes.Status404NotFound);
    }
}
