using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http.HttpResults;
using Traceability.Api.Features.Home;
using Traceability.Api.Features.Parties;
using Traceability.Api.Language;
using Traceability.Domain.Oversight.Tips;

namespace Traceability.Api.Features.Tips;

/// <summary>提交举报: kept, and the code shown once.</summary>
public static class SendTip
{
    public static async Task<ContentHttpResult> Handle(
        IFormCollection sent, TipDesk desk, IAntiforgery antiforgery, HttpContext context, CancellationToken stop)
    {
        TipForm form = await TipForm.ReadAsync(sent, stop);
        // A field that people do not see and machines fill in.
        bool isMachine = sent["website"].ToString().Length > 0;
        if (form.Faults.Count > 0) return TipsPage.Draw(form, context, antiforgery);
        TipCode code = isMachine ? TipCode.New() : await desk.SendAsync(
            form.Code, form.Kind, form.Region, form.Place.Length == 0 ? null : form.Place, form.Text, form.Papers,
            stop);
        string title = Tongue.Say("已收到举报", "The tip has arrived");
        string main =
            $"""
            <h1>{title}</h1>
            <p class="verdict" role="status">{Tongue.Say("查询码", "Receipt code")}<br>
            <strong class="mono code">{code.ReadingForm}</strong></p>
            <p>{Tongue.Say("请现在抄下或截图。查询码只显示这一次，系统不保存原文，丢失后不能找回。",
                "Write it down or take a picture now. It is shown only once and cannot be found again.")}</p>
            <p>{Tongue.Say(
                $"举报已转 {HtmlPage.Safe(PartyWords.Region(form.Region))} 公安机关。凭查询码可以查看受理情况和答复、补充线索、领取奖励。",
                $"It went to the police of {HtmlPage.Safe(PartyWords.Region(form.Region))}. "
                + "With the code you see what becomes of it, read answers, add to it and fetch a reward.")}</p>
            <p><a href="{TipsPage.Path}">{Tongue.Say("返回查询", "Back, to look it up")}</a></p>
            """;
        context.Response.Headers.CacheControl = "no-store";
        return HtmlPage.Of(title, main, context);
    }
}
