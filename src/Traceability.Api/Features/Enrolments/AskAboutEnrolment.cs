using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http.HttpResults;
using Traceability.Api.Features.Home;
using Traceability.Api.Features.Parties;
using Traceability.Api.Hosting;
using Traceability.Api.Language;
using Traceability.Domain;
using Traceability.Domain.Oversight.Enrolments;
using Traceability.Domain.Oversight.Tips;

namespace Traceability.Api.Features.Enrolments;

/// <summary>
/// 查询进度、回答询问、补正: with the receipt number alone. It comes in the body, so that it stands in no address, history
/// or log.
/// </summary>
public static class AskAboutEnrolment
{
    public static async Task<ContentHttpResult> Handle(
        IFormCollection sent, EnrolmentDesk desk, IAntiforgery antiforgery, HttpContext context,
        CancellationToken stop) =>
        await desk.FindAsync(sent["code"], stop) is { } enrolment
            ? await ShowAsync(enrolment, sent["code"]!, null, null, desk, antiforgery, context, stop)
            : Unknown(antiforgery, context);

    public static async Task<ContentHttpResult> Answer(
        IFormCollection sent, EnrolmentDesk desk, IAntiforgery antiforgery, HttpContext context, CancellationToken stop)
    {
        if (await desk.FindAsync(sent["code"], stop) is not { } enrolment) return Unknown(antiforgery, context);
        string text = sent["text"].ToString().Trim();
        string? fault = !WritableText.IsFit(text) ? WritableText.Fault : text.Length is < 2 or > EnrolmentDesk.TextMost
            ? Tongue.Say($"须填写 2 至 {EnrolmentDesk.TextMost} 个字", $"Give 2 to {EnrolmentDesk.TextMost} characters")
            : null;
        PaperFile? paper = null;
        if (sent.Files.FirstOrDefault(f => f.Length > 0) is { } file)
        {
            (paper, Dictionary<string, string[]> faults) = await PaperFile.ReadAsync(file, stop);
            fault ??= faults.Values.FirstOrDefault()?[0];
        }

        fault ??= await desk.AnswerAsync(enrolment, text, paper, stop);
        return await ShowAsync(
            (await desk.FindAsync(sent["code"], stop))!, sent["code"]!, fault, null, desk, antiforgery, context, stop);
    }

    public static async Task<ContentHttpResult> Correct(
        IFormCollection sent, EnrolmentDesk desk, IAntiforgery antiforgery, HttpContext context, CancellationToken stop)
    {
        if (await desk.FindAsync(sent["code"], stop) is not { } enrolment) return Unknown(antiforgery, context);
        // The box of the USCC is not in this form: "code" is the receipt number.
        EnrolForm form = await EnrolForm.ReadAsync(sent, enrolment, stop);
        string? fault = form.Faults.Count > 0 ? null : await desk.ResendAsync(enrolment, form, stop);
        return await ShowAsync(
            (await desk.FindAsync(sent["code"], stop))!, sent["code"]!, fault, form.Faults.Count > 0 ? form : null,
            desk, antiforgery, context, stop);
    }

    private static async Task<ContentHttpResult> ShowAsync(
        Enrolment enrolment, string code, string? fault, EnrolForm? wrong, EnrolmentDesk desk,
        IAntiforgery antiforgery, HttpContext context, CancellationToken stop)
    {
        string token = EnrolPage.Token(antiforgery, context)
            + $"<input type=\"hidden\" name=\"code\" value=\"{HtmlPage.Safe(code)}\">";
        string list = string.Concat((await desk.ToldAsync(enrolment, stop)).Select(e =>
            $"<li><strong>{(e.By is null ? Tongue.Say("申请单位", "You") : Tongue.Say("主管机关", "The authority"))}"
            + $" · {EnrolmentWords.Of(e.Act)}</strong> <span class=\"help\">{ChinaTime.Show(e.At)}</span>"
            + $"<p class=\"said\">{HtmlPage.Safe($"{e.Text} {e.Article}".Trim())}</p></li>"));
        string said = fault is null ? "" : $"<p class=\"wrong\" role=\"alert\">{HtmlPage.Safe(fault)}</p>";
        string title = Tongue.Say("入网登记进度", "How far the enrolment is");
        string main =
            $"""
            <h1>{title}</h1>
            <dl><dt>{Tongue.Say("状态", "State")}</dt><dd><strong>{EnrolmentWords.Of(enrolment.State)}</strong></dd>
            <dt>{Tongue.Say("单位", "Unit")}</dt><dd>{HtmlPage.Safe(enrolment.Name)}</dd>
            <dt>{Tongue.Say("信用代码", "USCC")}</dt><dd class="mono">{HtmlPage.Safe(enrolment.Code)}</dd>
            <dt>{Tongue.Say("地区", "Region")}</dt><dd>{HtmlPage.Safe(PartyWords.Region(enrolment.Region))}</dd></dl>
            <p>{EnrolmentWords.Next(enrolment.State)}</p>
            <h2>{Tongue.Say("往来", "What was said")}</h2><ol class="talk">{list}</ol>{said}
            {await CorrectionAsync(enrolment, code, wrong, token, desk, stop)}
            {(EnrolmentLife.HasEnded(enrolment.State) ? "" : AnswerForm(token))}
            """;
        context.Response.Headers.CacheControl = "no-store";
        bool isGood = fault is null && wrong is null;
        return HtmlPage.Of(
            title, main, context, isGood ? StatusCodes.Status200OK : StatusCodes.Status400BadRequest);
    }

    private static string AnswerForm(string token) =>
        $"""
        <form method="post" action="{EnrolPage.Path}/answer" enctype="multipart/form-data">{token}
        <label for="text">{Tongue.Say("回答询问、补充说明", "Answer or add")}</label>
        <textarea id="text" name="text" rows="4" required minlength="2" maxlength="{EnrolmentDesk.TextMost}"></textarea>
        <label for="paper">{Tongue.Say("补充材料（选填）", "A paper (optional)")}</label>
        <input id="paper" name="paper" type="file" accept="image/jpeg,image/png,application/pdf">
        <p class="help">{Tongue.Say("PDF、PNG 或 JPEG，不超过 5 MB。", "PDF, PNG or JPEG, 5 MB at most.")}</p>
        <button>{Tongue.Say("提交", "Send")}</button></form>
        """;

    private static async Task<string> CorrectionAsync(
        Enrolment enrolment, string code, EnrolForm? wrong, string token, EnrolmentDesk desk, CancellationToken stop)
    {
        if (enrolment.State != EnrolmentState.Returned || !TipCode.TryParse(code, out TipCode receipt)) return "";
        EnrolForm form = wrong ?? EnrolForm.Of(await desk.ContentAsync(enrolment, stop), receipt);
        return $"""
            <h2>{Tongue.Say("补正后再次提交", "Correct and send again")}</h2>{EnrolPage.Alarm(form)}
            <form method="post" action="{EnrolPage.Path}/again" enctype="multipart/form-data">{token}
            {EnrolFields.Draw(form, isNew: false)}
            <button>{Tongue.Say("再次提交", "Send again")}</button></form>
            """;
    }

    /// <summary>A number that is none and a number that nobody has are answered alike.</summary>
    private static ContentHttpResult Unknown(IAntiforgery antiforgery, HttpContext context)
    {
        string title = Tongue.Say("没有这个查询码", "No such receipt number");
        string main = $"<h1>{title}</h1><p class=\"wrong\" role=\"alert\">"
            + Tongue.Say(
                "请核对：查询码共 16 位，字母不分大小写，没有字母 I、L、O、U。",
                "Check it: sixteen characters, capital or small; I, L, O and U do not occur.")
            + $"</p>{EnrolPage.CodeForm(EnrolPage.Token(antiforgery, context))}";
        return HtmlPage.Of(title, main, context, StatusCodes.Status404NotFound);
    }
}
