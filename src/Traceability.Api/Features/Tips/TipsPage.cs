using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http.HttpResults;
using Traceability.Api.Features.Home;
using Traceability.Api.Features.Parties;
using Traceability.Api.Language;
using Traceability.Db.Seed;
using Traceability.Domain.Oversight.Tips;
using Traceability.Domain.Parties;

namespace Traceability.Api.Features.Tips;

/// <summary>举报: the public form, without a log-in and without a script; and the box for the code of an earlier
/// tip.</summary>
public static class TipsPage
{
    public const string Path = "/tips";

    public static ContentHttpResult Handle(HttpContext context, IAntiforgery antiforgery) =>
        Draw(TipForm.Empty, context, antiforgery);

    internal static ContentHttpResult Draw(TipForm form, HttpContext context, IAntiforgery antiforgery)
    {
        AntiforgeryTokenSet tokens = antiforgery.GetAndStoreTokens(context);
        string token = $"<input type=\"hidden\" name=\"{tokens.FormFieldName}\" value=\"{tokens.RequestToken}\">";
        string title = Tongue.Say("举报违法线索", "Send a tip");
        string main =
            $"""
            <h1>{title}</h1>
            <p>{Tongue.Say(
                "举报易制毒化学品、麻精药品、麻黄草的违法线索。不需要登录，不记录姓名、网络地址和设备。查实的按规定给予奖励。紧急情况请拨打 110。",
                "About precursors, narcotic and psychotropic drugs and ephedra. No log-in; no name, address or device "
                + "is kept. Proven tips are rewarded. In an emergency call 110.")}</p>
            {Alarm(form)}
            <form method="post" action="{Path}" enctype="multipart/form-data">{token}
            {Select("category", Tongue.Say("举报内容", "What it is about"), Categories(form), form)}
            {Select("region", Tongue.Say("发生地区", "Region"), Regions(form), form)}
            <label for="place">{Tongue.Say("具体地点（选填）", "Place (optional)")}</label>
            <input id="place" name="place" maxlength="{TipDesk.PlaceMost}" autocomplete="off"
              value="{HtmlPage.Safe(form.Place)}">{Fault("place", form)}
            <label for="text">{Tongue.Say("您看到了什么", "What you saw")}</label>
            <textarea id="text" name="text" rows="7" required minlength="{TipDesk.TextLeast}"
              maxlength="{TipDesk.TextMost}"
              aria-describedby="text-help">{HtmlPage.Safe(form.Text)}</textarea>{Fault("text", form)}
            <p class="help" id="text-help">{Tongue.Say("时间、人员、车辆、货物、去向，知道多少写多少。不想暴露身份的，不要写只有您知道的事。",
                "When, who, which vehicle and goods, where to. To stay unknown, leave out what only you can know.")}</p>
            <label for="files">{Tongue.Say("照片或 PDF（选填）", "Pictures or PDF (optional)")}</label>
            <input id="files" name="files" type="file" multiple accept="image/jpeg,image/png,application/pdf"
              aria-describedby="files-help">{Fault("files", form)}
            <p class="help" id="files-help">{Tongue.Say(
                $"最多 {TipDesk.FilesMost} 个，每个不超过 5 MB，合计不超过 7 MB。照片中的位置和设备信息会自动去除；PDF 中的不会，请先自行检查。",
                $"{TipDesk.FilesMost} at most, 5 MB each, 7 MB together. Place and device are taken out of pictures, "
                + "not out of PDF files: look into those yourself.")}</p>
            <input type="hidden" name="receipt" value="{form.Code.Value}">
            <p class="trap"><label for="website">{Tongue.Say("请勿填写", "Leave empty")}</label>
            <input id="website" name="website" tabindex="-1" autocomplete="off"></p>
            <button>{Tongue.Say("提交举报", "Send the tip")}</button></form>
            <h2>{Tongue.Say("查询答复", "Look up the answer")}</h2>
            {CodeForm(token)}
            """;
        int status = form.Faults.Count > 0 ? StatusCodes.Status400BadRequest : StatusCodes.Status200OK;
        return HtmlPage.Of(title, main, context, status);
    }

    internal static string CodeForm(string token) =>
        $"""
        <form method="post" action="{Path}/answer">{token}
        <label for="code">{Tongue.Say("查询码", "Receipt code")}</label>
        <input id="code" name="code" class="mono" required maxlength="40" autocomplete="off" autocapitalize="characters"
          placeholder="XXXX-XXXX-XXXX-XXXX">
        <button>{Tongue.Say("查询", "Look up")}</button></form>
        """;

    private static string Alarm(TipForm form) => form.Faults.Count == 0 ? ""
        : $"<p class=\"wrong\" role=\"alert\">{Tongue.Say(
            $"还没有提交：有 {form.Faults.Count} 处需要改正，附件需要重新选择。",
            $"Not sent yet: {form.Faults.Count} to mend; choose the files again.")}</p>";

    private static string Fault(string field, TipForm form) => form.Faults.TryGetValue(field, out string? fault)
        ? $"<p class=\"fault\" id=\"{field}-fault\">{HtmlPage.Safe(fault)}</p>" : "";

    private static string Select(string name, string label, string options, TipForm form) =>
        $"<label for=\"{name}\">{label}</label><select id=\"{name}\" name=\"{name}\" required>"
        + $"<option value=\"\">{Tongue.Say("请选择", "Choose")}</option>{options}</select>{Fault(name, form)}";

    private static string Categories(TipForm form) => string.Concat(Enum.GetValues<TipCategory>().Select(c =>
        Option(c.ToString(), TipWords.Of(c), string.Equals(c.ToString(), form.Category,
            StringComparison.OrdinalIgnoreCase))));

    /// <summary>The lowest divisions of the table under the name of the one above them.</summary>
    private static string Regions(TipForm form)
    {
        RegionTable table = RegionSeed.Table;
        IEnumerable<IGrouping<RegionCode, RegionRow>> groups = table.Rows
            .OrderBy(r => r.Code.ToString(), StringComparer.Ordinal)
            .GroupBy(r => r.Code.Level == RegionLevel.County ? r.Code.Prefecture : r.Code.Province);
        return string.Concat(groups.Select(g =>
            $"<optgroup label=\"{HtmlPage.Safe(PartyWords.Region(g.Key.ToString()))}\">"
            + string.Concat(g.Select(r => Option(
                r.Code.ToString(), Tongue.Say(r.NameZh, r.NameEn),
                    r.Code.ToString() == form.Region))) + "</optgroup>"));
    }

    private static string Option(string value, string text, bool isChosen) =>
        $"<option value=\"{value}\"{(isChosen ? " selected" : "")}>{HtmlPage.Safe(text)}</option>";
}
