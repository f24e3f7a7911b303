using System.Globalization;
using Microsoft.AspNetCore.Http.HttpResults;
using Traceability.Api.Features.Home;
using Traceability.Api.Language;
using Traceability.Domain;

namespace Traceability.Api.Features.Reports;

/// <summary>调剂汇总 as a page to be printed on A4, signed and handed in.</summary>
internal static class DispensingReportPage
{
    public static ContentHttpResult Of(DispensingReport report, DateTime now, HttpContext context)
    {
        string title = Tongue.Say("调剂汇总", "Summary of dispensings");
        string[] heads =
        [
            Tongue.Say("单位", "Unit"), Tongue.Say("库房", "Store"), Tongue.Say("科室", "Department"),
            Tongue.Say("品名", "Name"), Tongue.Say("患者类别", "Patients"), Tongue.Say("数量", "Quantity"),
            Tongue.Say("计量单位", "Measure"), Tongue.Say("折合包装", "Packs"), Tongue.Say("含管制成分", "Content"),
            Tongue.Say("调剂次数", "Dispensings"), Tongue.Say("处方张数", "Prescriptions"),
        ];
        string[] groups =
        [
            Tongue.Say("患者类别", "Patients"), Tongue.Say("调剂次数", "Dispensings"),
            Tongue.Say("处方张数", "Prescriptions"),
            Tongue.Say("未填处方张数的次数", "Dispensings that state no prescriptions"),
        ];
        string note = HtmlPage.Safe(Tongue.Say(
            "数字由账簿分录生成；冲销在冲销当期抵减原科室和患者类别。一次调剂含多个品种的，各行分别计次，按患者类别每次只计一次。",
            "Figures are the ledger's; what is taken back counts against its department and patients when it is. A "
                + "dispensing of several products counts at each, and once by patients."));
        string sign = HtmlPage.Safe(Tongue.Say(
            "填表人：　　　　　　　负责人：　　　　　　　（盖章）", "Made by:            Responsible:            (seal)"));
        string unit = report.Organisation is null ? report.Name : $"{report.Name}（{report.Organisation}）";
        return HtmlPage.Of(
            title,
            $"<h1>{title}</h1><dl>"
                + Row(Tongue.Say("单位", "Unit"), unit)
                + Row(Tongue.Say("期间", "Period"), $"{report.From:yyyy-MM-dd} — {report.To:yyyy-MM-dd}")
                + Row(Tongue.Say("制表", "Made"), ChinaTime.Show(now) + Tongue.Say("（北京时间）", " (Asia/Shanghai)"))
                + $"</dl>{Table(groups, report.Patients.Select(Line))}{Table(heads, report.Lines.Select(Line))}"
                + $"<p>{note}</p><p>{sign}</p>",
            context);
    }

    private static string Table(IEnumerable<string> heads, IEnumerable<string> rows) =>
        "<div class=\"sheet\" tabindex=\"0\"><table><thead><tr>"
            + $"{string.Concat(heads.Select(h => $"<th scope=\"col\">{h}</th>"))}</tr></thead>"
            + $"<tbody>{string.Concat(rows)}</tbody></table></div><p></p>";

    private static string Row(string name, string value) => $"<dt>{name}</dt><dd>{HtmlPage.Safe(value)}</dd>";

    private static string Line(DispensingReportPatients group) =>
        "<tr>" + Cell(group.PatientsName ?? Tongue.Say("未填写", "not stated")) + Cell(group.Dispensings)
            + Cell(group.Prescriptions) + Cell(group.PrescriptionsUnstated) + "</tr>";

    private static string Line(DispensingReportLine line)
    {
        Dictionary<string, object> cells = DispensingReportSheet.Row(line);
        return $"<tr>{string.Concat(DispensingReportSheet.Printed.Select(name => Cell(cells[name])))}</tr>";
    }

    private static string Cell(object cell) => cell is decimal or long
        ? $"<td class=\"mono\">{((IFormattable)cell).ToString("#,0.######", CultureInfo.InvariantCulture)}</td>"
        : $"<td>{HtmlPage.Safe(cell.ToString() ?? "")}</td>";
}
