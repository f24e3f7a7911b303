using Traceability.Api.Features.Home;
using Traceability.Api.Features.Parties;
using Traceability.Api.Language;
using Traceability.Db.Seed;
using Traceability.Domain.Oversight.Enrolments;
using Traceability.Domain.Parties;

namespace Traceability.Api.Features.Enrolments;

/// <summary>The fields of the public form, each with its label above and its fault below.</summary>
internal static class EnrolFields
{
    /// <param name="isNew">False when sent again: the USCC and the region stay as they are.</param>
    public static string Draw(EnrolForm form, bool isNew) =>
        $"""
        <fieldset><legend>{Tongue.Say("单位", "The unit")}</legend>
        {(isNew ? Text(form, "code", 18, "autocapitalize=\"characters\" class=\"mono\"") : Fixed(form))}
        {Text(form, "name", 200)}
        <div class="kinds" id="kinds"><p><strong>{Label("kinds")}</strong></p>{KindBoxes(form)}</div>
        {Fault(form, "kinds")}
        {(isNew ? Select(form, "region", Regions(form["region"])) : "")}
        {Text(form, "address", 300)}{Text(form, "legalRepresentative", 100)}{Text(form, "phone", 40, "type=\"tel\"")}
        <label for="licence">{Label("licence")}</label>
        <input id="licence" name="licence" type="file" accept="image/jpeg,image/png,application/pdf"
          {(isNew ? "required" : "")}>{Fault(form, "licence")}
        <p class="help">{Tongue.Say("PDF、PNG 或 JPEG，不超过 5 MB。", "PDF, PNG or JPEG, 5 MB at most.")}{(isNew ? ""
            : Tongue.Say("不重新上传则沿用原件。", " Without a new one the old one stays."))}</p></fieldset>
        <fieldset><legend>{Tongue.Say("人员", "People")}</legend>{string.Concat(EnrolForm.Posts.Select(p =>
            Text(form, p.Field + "Name", 100, isNeeded: p.IsNeeded)
            + Text(form, p.Field + "Phone", 40, "type=\"tel\"", p.IsNeeded)))}
        <p class="help">{Tongue.Say("每个单位明确专管员和信息员各一人以上；安全员与专管员是同一人的不填。",
            "Each unit names an officer in charge and an informant; leave the safety officer empty when it is the "
            + "officer in charge.")}</p></fieldset>
        <fieldset><legend>{Tongue.Say("库房、场所", "Stores and places")}</legend>
        {string.Concat(Enumerable.Range(1, EnrolForm.SitesMost).Select(n => Site(form, n)))}
        <p class="help">{Tongue.Say("至少一处，其余入网后还可以添加。", "One at least; more can be added later.")}</p></fieldset>
        """;

    public static string Label(string field) => field switch
    {
        "code" => Tongue.Say("统一社会信用代码（18 位）", "Unified social credit code (18 characters)"),
        "name" => Tongue.Say("单位名称", "Name"),
        "kinds" => Tongue.Say("单位类型（可多选）", "Kinds (one or more)"),
        "region" => Tongue.Say("所在地区", "Region"),
        "address" => Tongue.Say("地址", "Address"),
        "legalRepresentative" => Tongue.Say("法定代表人", "Legal representative"),
        "phone" => Tongue.Say("联系电话", "Telephone"),
        "licence" => Tongue.Say("营业执照扫描件", "Scan of the business licence"),
        "officerName" => Tongue.Say("专管员姓名", "Officer in charge"),
        "officerPhone" => Tongue.Say("专管员电话", "Telephone of the officer in charge"),
        "safetyName" => Tongue.Say("安全员姓名（选填）", "Safety officer (optional)"),
        "safetyPhone" => Tongue.Say("安全员电话（选填）", "Telephone of the safety officer (optional)"),
        "informantName" => Tongue.Say("信息员姓名", "Informant"),
        "informantPhone" => Tongue.Say("信息员电话", "Telephone of the informant"),
        _ when field.StartsWith("site", StringComparison.Ordinal) => SiteLabel(field),
        _ => field,
    };

    private static string SiteLabel(string field)
    {
        string number = field[4..5];
        string optional = number == "1" ? "" : Tongue.Say("（选填）", " (optional)");
        return field[5..] switch
        {
            "Name" => Tongue.Say($"场所{number}名称", $"Place {number}, name"),
            "Kind" => Tongue.Say($"场所{number}类型", $"Place {number}, kind"),
            _ => Tongue.Say($"场所{number}地址", $"Place {number}, address"),
        } + optional;
    }

    private static string Fixed(EnrolForm form) =>
        $"<p><strong>{Label("code")}</strong><br><span class=\"mono\">{HtmlPage.Safe(form["code"])}</span></p>"
        + $"<p><strong>{Label("region")}</strong><br>{HtmlPage.Safe(PartyWords.Region(form["region"]))}</p>";

    private static string Text(EnrolForm form, string field, int most, string more = "", bool isNeeded = true) =>
        $"<label for=\"{field}\">{Label(field)}</label><input id=\"{field}\" name=\"{field}\" maxlength=\"{most}\" "
        + $"value=\"{HtmlPage.Safe(form[field])}\" autocomplete=\"off\" {more} {(isNeeded ? "required" : "")} "
        + $"{Invalid(form, field)}>{Fault(form, field)}";

    private static string Site(EnrolForm form, int n) => Text(form, $"site{n}Name", 200, isNeeded: n == 1)
        + Select(form, $"site{n}Kind", string.Concat(Enum.GetValues<SiteKind>().Select(k =>
            Option(k.ToString(), PartyWords.Of(k), form[$"site{n}Kind"] == k.ToString()))), n == 1)
        + Text(form, $"site{n}Address", 300, isNeeded: n == 1);

    private static string Select(EnrolForm form, string field, string options, bool isNeeded = true) =>
        $"<label for=\"{field}\">{Label(field)}</label><select id=\"{field}\" name=\"{field}\" "
        + $"{(isNeeded ? "required" : "")} {Invalid(form, field)}><option value=\"\">{Tongue.Say("请选择", "Choose")}"
        + $"</option>{options}</select>{Fault(form, field)}";

    private static string KindBoxes(EnrolForm form) => string.Concat(EnrolmentCompetence.Kinds.Select(k =>
        $"<label><input type=\"checkbox\" name=\"kinds\" value=\"{k}\"{(form.Kinds.Contains(k.ToString())
            ? " checked" : "")}> {PartyWords.Of(k)}</label>"));

    private static string Fault(EnrolForm form, string field) => form.Faults.TryGetValue(field, out string? fault)
        ? $"<p class=\"fault\" id=\"{field}-fault\">{HtmlPage.Safe(fault)}</p>" : "";

    private static string Invalid(EnrolForm form, string field) => form.Faults.ContainsKey(field)
        ? $"aria-invalid=\"true\" aria-describedby=\"{field}-fault\"" : "";

    /// <summary>The lowest divisions of the table under the name of the one above them.</summary>
    private static string Regions(string chosen) => string.Concat(RegionSeed.Table.Rows
        .OrderBy(r => r.Code.ToString(), StringComparer.Ordinal)
        .GroupBy(r => r.Code.Level == RegionLevel.County ? r.Code.Prefecture : r.Code.Province)
        .Select(g => $"<optgroup label=\"{HtmlPage.Safe(PartyWords.Region(g.Key.Value))}\">"
            + string.Concat(g.Select(r => Option(
                r.Code.Value, Tongue.Say(r.NameZh, r.NameEn), r.Code.Value == chosen))) + "</optgroup>"));

    private static string Option(string value, string text, bool isChosen) =>
        $"<option value=\"{value}\"{(isChosen ? " selected" : "")}>{HtmlPage.Safe(text)}</option>";
}
