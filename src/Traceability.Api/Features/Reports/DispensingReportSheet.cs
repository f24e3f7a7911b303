using System.Globalization;
using Traceability.Api.Exchange.Books;
using Traceability.Api.Language;
using Traceability.Domain;

namespace Traceability.Api.Features.Reports;

/// <summary>
/// 调剂汇总 as rows of a workbook: kilograms, litres and pieces, each with its unit. No text of a user is a formula.
/// </summary>
internal static class DispensingReportSheet
{
    /// <summary>The columns of the printed page.</summary>
    public static IReadOnlyList<string> Printed { get; } =
        ["单位名称", "库房", "科室", "品名", "患者类别", "数量", "计量单位", "折合包装", "含管制成分", "调剂次数", "处方张数"];

    public static Dictionary<string, object> Row(DispensingReportLine line)
    {
        (decimal perShown, string shown) = line.Unit switch
        {
            "mg" => (1_000_000m, "kg"),
            "µL" => (1_000_000m, "L"),
            _ => (1m, Tongue.Say("件", "pieces")),
        };
        return new Dictionary<string, object>
        {
            ["统一社会信用代码"] = Text(line.Organisation),
            ["单位名称"] = Text(line.OrganisationName),
            ["库房"] = Text(line.Site),
            ["科室"] = Text(line.Department),
            ["产品编码"] = Text(line.Product),
            ["品名"] = Text(line.ProductName),
            ["患者类别"] = Text(line.PatientsName),
            ["数量"] = line.Quantity / perShown,
            ["计量单位"] = shown,
            ["折合包装"] = Text(Packs(line)),
            ["含管制成分"] = Text(string.Join('；', line.Contents.Select(c => string.Create(
                CultureInfo.InvariantCulture, $"{c.Name} {c.Milligrams / 1_000m:0.######} g")))),
            ["调剂次数"] = line.Dispensings,
            ["处方张数"] = line.Prescriptions,
            ["未填处方张数的次数"] = line.PrescriptionsUnstated,
        };
    }

    public static Dictionary<string, object> Row(DispensingReportPatients group) => new()
    {
        ["患者类别"] = group.PatientsName ?? Tongue.Say("未填写", "not stated"),
        ["调剂次数"] = group.Dispensings,
        ["处方张数"] = group.Prescriptions,
        ["未填处方张数的次数"] = group.PrescriptionsUnstated,
    };

    public static Dictionary<string, object>[] About(DispensingReport report, DateTime now)
    {
        DateTime china = now.AddMinutes(ChinaTime.OffsetMinutes);
        return
        [
            Line("单位", report.Organisation is null ? report.Name : $"{report.Name}（{report.Organisation}）"),
            Line("期间", $"{report.From:yyyy-MM-dd} 至 {report.To:yyyy-MM-dd}（北京时间，含首尾日）"),
            Line("制表时间", china.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture) + "（北京时间）"),
            Line("说明", "数字由账簿分录生成；冲销在冲销当期抵减原科室和患者类别；一次调剂含多个品种的，各行分别计次，“患者类别”表每次只计一次"),
        ];
    }

    private static string Packs(DispensingReportLine line) => line.PiecesAPack is null ? ""
        : Tongue.Say(
            $"{line.Packs} 包装 + {line.LoosePieces} 件（{line.PackSize}）",
            $"{line.Packs} packs + {line.LoosePieces} pieces ({line.PackSize})");

    private static string Text(string? text) => FormulaGuard.Put(text ?? "");

    private static Dictionary<string, object> Line(string name, string text) =>
        new() { ["项目"] = name, ["内容"] = Text(text) };
}
