using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http.HttpResults;
using Traceability.Api.Features.Home;
using Traceability.Api.Language;

namespace Traceability.Api.Features.Enrolments;

/// <summary>提交入网登记: kept, and the receipt number shown.</summary>
public static class SendEnrolment
{
    public static async Task<ContentHttpResult> Handle(
        IFormCollection sent, EnrolmentDesk desk, IAntiforgery antiforgery, HttpContext context, CancellationToken stop)
    {
        EnrolForm form = await EnrolForm.ReadAsync(sent, null, stop);
        // A field that people do not see and machines fill in.
        bool isMachine = sent["website"].ToString().Length > 0;
        if (form.Faults.Count == 0 && !isMachine
            && await desk.SendAsync(form, stop) is ({ } field, { } fault)) form.Says(field, fault);
        if (form.Faults.Count > 0) return EnrolPage.Draw(form, context, antiforgery);
        string title = Tongue.Say("已收到入网登记申请", "The enrolment has arrived");
        string main =
            $"""
            <h1>{title}</h1>
            <p class="verdict" role="status">{Tongue.Say("查询码", "Receipt number")}<br>
            <strong class="mono code">{form.Receipt.ReadingForm}</strong></p>
            <p>{Tongue.Say("请现在抄下或截图。凭查询码查看进度、回答询问、补正材料；丢失后不能找回。",
                "Write it down or take a picture now. With it you see how far it is, answer questions and correct; it "
                + "cannot be found again.")}</p>
            <p>{HtmlPage.Safe(form.Content!.Name)}
            <span class="mono">{HtmlPage.Safe(form.Content.Code)}</span></p>
            <p><a href="{EnrolPage.Path}">{Tongue.Say("返回查询", "Back, to look it up")}</a></p>
            """;
        context.Response.Headers.CacheControl = "no-store";
        return HtmlPage.Of(title, main, context);
    }
}
