using System.Globalization;
using Traceability.Domain;

namespace Traceability.Api.Features.Reports;

/// <summary>收发存报表 as rows of a workbook: kilograms, litres and pieces, each with its unit.</summary>
internal static class GoodsReportSheet
{
    /// <summary>The columns of the printed page.</summary>
    public static IReadOnlyList<string> Printed { get; } =
        ["产品编码", "品名", "单位", "期初结存", "本期收入", "本期发出", "期末结存"];

    public static Dictionary<string, object> Row(GoodsReportLine line)
    {
        (decimal perShown, string shown) = line.Unit switch
        {
            "mg" => (1_000_000m, "kg"),
            "µL" => (1_000_000m, "L"),
            _ => (1m, "件"),
        };
        decimal Of(long units) => units / perShown;
        return new Dictionary<string, object>
        {
            ["产品编码"] = line.Product,
            ["品名"] = line.Name,
            ["单位"] = shown,
            ["期初结存"] = Of(line.Opening),
            ["本期收入"] = Of(line.In),
            ["本期发出"] = Of(line.Out),
            ["期末结存"] = Of(line.Closing),
            ["其中"] = string.Join('；', line.Flows.Select(f =>
                string.Create(CultureInfo.InvariantCulture, $"{f.Key} {Of(f.Value):+0.######;-0.######}"))),
        };
    }

    public static Dictionary<string, object>[] About(GoodsReport report, DateTime now)
    {
        DateTime china = now.AddMinutes(ChinaTime.OffsetMinutes);
        return
        [
            Line("单位", $"{report.Name}（{report.Organisation}）"),
            Line("期间", $"{report.From:yyyy-MM-dd} 至 {report.To:yyyy-MM-dd}（北京时间，含首尾日）"),
            Line("制表时间", china.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture) + "（北京时间）"),
            Line("说明", "期初结存 + 本期收入 − 本期发出 = 期末结存；数字由账簿分录生成，冲销抵减原业务"),
        ];
    }

    private static Dictionary<string, object> Line(string name, string text) =>
        new() { ["项目"] = name, ["内容"] = text };
}
