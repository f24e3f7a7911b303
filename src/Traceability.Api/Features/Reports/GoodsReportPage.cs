using System.Globalization;
using Microsoft.AspNetCore.Http.HttpResults;
using Traceability.Api.Features.Home;
using Traceability.Api.Language;
using Traceability.Domain;

namespace Traceability.Api.Features.Reports;

/// <summary>收发存报表 as a page to be printed on A4, signed and handed in.</summary>
internal static class GoodsReportPage
{
    public static ContentHttpResult Of(GoodsReport report, DateTime now, HttpContext context)
    {
        string title = Tongue.Say("收发存报表", "Goods received, issued and in stock");
        string[] heads =
        [
            Tongue.Say("产品编码", "Product"), Tongue.Say("品名", "Name"), Tongue.Say("单位", "Unit"),
            Tongue.Say("期初结存", "Opening"), Tongue.Say("本期收入", "In"), Tongue.Say("本期发出", "Out"),
            Tongue.Say("期末结存", "Closing"),
        ];
        string head = string.Concat(heads.Select(h => $"<th scope=\"col\">{h}</th>"));
        string rows = string.Concat(report.Products.Select(Line));
        string sum = HtmlPage.Safe(Tongue.Say(
            "期初结存 + 本期收入 − 本期发出 = 期末结存；数字由账簿分录生成，冲销抵减原业务。",
            "Opening + in − out = closing. Figures are the ledger's; a reversal counts against what it takes back."));
        string sign = HtmlPage.Safe(Tongue.Say(
            "填表人：　　　　　　　负责人：　　　　　　　（盖章）", "Made by:            Responsible:            (seal)"));
        return HtmlPage.Of(
            title,
            $"<h1>{title}</h1><dl>"
                + Row(Tongue.Say("单位", "Unit"), $"{report.Name}（{report.Organisation}）")
                + Row(Tongue.Say("期间", "Period"), $"{report.From:yyyy-MM-dd} — {report.To:yyyy-MM-dd}")
                + Row(Tongue.Say("制表", "Made"), ChinaTime.Show(now) + Tongue.Say("（北京时间）", " (Asia/Shanghai)"))
                + $"</dl><div class=\"sheet\" tabindex=\"0\"><table><thead><tr>{head}</tr></thead>"
                + $"<tbody>{rows}</tbody></table></div><p>{sum}</p><p>{sign}</p>",
            context);
    }

    private static string Row(string name, string value) => $"<dt>{name}</dt><dd>{HtmlPage.Safe(value)}</dd>";

    private static string Line(GoodsReportLine line)
    {
        Dictionary<string, object> cells = GoodsReportSheet.Row(line);
        return $"<tr>{string.Concat(GoodsReportSheet.Printed.Select(name => Cell(cells[name])))}</tr>";
    }

    private static string Cell(object cell) => cell is decimal number
        ? $"<td class=\"mono\">{number.ToString("#,0.######", CultureInfo.InvariantCulture)}</td>"
        : $"<td>{HtmlPage.Safe(cell.ToString() ?? "")}</td>";
}
