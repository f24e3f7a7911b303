using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http.HttpResults;
using Traceability.Api.Features.Home;
using Traceability.Api.Language;

namespace Traceability.Api.Features.Enrolments;

/// <summary>
/// 入网登记: the public form of a unit that is not on the platform, without a log-in and without a script; and the box for
/// the receipt number of an enrolment sent before.
/// </summary>
public static class EnrolPage
{
    public const string Path = "/enrol";

    public static ContentHttpResult Handle(HttpContext context, IAntiforgery antiforgery) =>
        Draw(EnrolForm.Empty, context, antiforgery);

    internal static ContentHttpResult Draw(EnrolForm form, HttpContext context, IAntiforgery antiforgery)
    {
        string token = Token(antiforgery, context);
        string title = Tongue.Say("单位入网登记", "Enrol a unit");
        string main =
            $"""
            <h1>{title}</h1>
            <p>{Tongue.Say(
                "生产、经营、购买、使用、运输、储存易制毒化学品、麻精药品、麻黄草的单位，从这里申请入网。由所在地主管机关审查，查询码可查进度。",
                "For units that make, trade, buy, use, carry or store precursors, narcotic and psychotropic drugs or "
                + "ephedra. The authority of the place decides; the receipt number shows how far it is.")}</p>
            {Alarm(form)}
            <form method="post" action="{Path}" enctype="multipart/form-data">{token}
            <input type="hidden" name="receipt" value="{form.Receipt.ReadingForm}">
            {EnrolFields.Draw(form, isNew: true)}
            <p class="trap"><label for="website">{Tongue.Say("请勿填写", "Leave empty")}</label>
            <input id="website" name="website" tabindex="-1" autocomplete="off"></p>
            <button>{Tongue.Say("提交登记申请", "Send the enrolment")}</button></form>
            <h2>{Tongue.Say("查询进度、补正", "Look up, correct")}</h2>
            {CodeForm(token)}
            """;
        // The receipt number stands in the form: the page is this visitor's alone.
        context.Response.Headers.CacheControl = "no-store";
        int status = form.Faults.Count > 0 ? StatusCodes.Status400BadRequest : StatusCodes.Status200OK;
        return HtmlPage.Of(title, main, context, status);
    }

    internal static string Token(IAntiforgery antiforgery, HttpContext context)
    {
        AntiforgeryTokenSet tokens = antiforgery.GetAndStoreTokens(context);
        return $"<input type=\"hidden\" name=\"{tokens.FormFieldName}\" value=\"{tokens.RequestToken}\">";
    }

    internal static string Alarm(EnrolForm form) => form.Faults.Count == 0 ? ""
        : $"<div class=\"wrong\" role=\"alert\"><p>{Tongue.Say(
            $"还没有提交：有 {form.Faults.Count} 处需要改正，附件需要重新选择。",
            $"Not sent yet: {form.Faults.Count} to mend; choose the file again.")}</p><ul>"
            + string.Concat(form.Faults.Select(f =>
                $"<li><a href=\"#{f.Key}\">{HtmlPage.Safe(EnrolFields.Label(f.Key))}</a>："
                + $"{HtmlPage.Safe(f.Value)}</li>")) + "</ul></div>";

    internal static string CodeForm(string token) =>
        $"""
        <form method="post" action="{Path}/state">{token}
        <label for="receiptCode">{Tongue.Say("查询码", "Receipt number")}</label>
        <input id="receiptCode" name="code" class="mono" required maxlength="40" autocomplete="off"
          autocapitalize="characters" placeholder="XXXX-XXXX-XXXX-XXXX">
        <button>{Tongue.Say("查询", "Look up")}</button></form>
        """;
}
