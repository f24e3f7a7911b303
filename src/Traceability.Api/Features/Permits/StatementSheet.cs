using System.Globalization;
using Traceability.Domain;

namespace Traceability.Api.Features.Permits;

/// <summary>核销单 as a workbook: the balance of each line, what was ordered, what moved.</summary>
internal static class StatementSheet
{
    public static Dictionary<string, object> Of(StatementAnswer statement) => new()
    {
        ["核销"] = statement.Lines.Select(line => Row(statement, line)).ToArray(),
        ["许可簿"] = statement.Lines.SelectMany(line => line.Book.Select(b => Row(line, b))).ToArray(),
        ["明细"] = statement.Lines.SelectMany(line => line.Movements.Select(m => Row(line, m))).ToArray(),
    };

    private static Dictionary<string, object> Row(StatementAnswer statement, StatementLine line)
    {
        DateTime china = statement.AsOf.AddMinutes(ChinaTime.OffsetMinutes);
        return new Dictionary<string, object>
        {
            ["证号"] = statement.Number,
            ["持证单位"] = statement.Holder,
            ["有效期"] = $"{statement.ValidFrom:yyyy-MM-dd} 至 {statement.ValidTo:yyyy-MM-dd}",
            ["品种"] = line.Substance ?? "证上没有的品种",
            ["单位"] = Unit(line),
            ["许可数量"] = Shown(line, line.Granted ?? 0),
            ["已占用"] = Shown(line, line.Reserved),
            ["已核销"] = Shown(line, line.Used),
            ["已作废"] = Shown(line, line.Forfeited),
            ["余量"] = Shown(line, line.Available),
            ["截至（北京时间）"] = china.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture),
        };
    }

    private static Dictionary<string, object> Row(StatementLine line, StatementEntry entry) => new()
    {
        ["日期"] = entry.Day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        ["流水号"] = entry.RequestId,
        ["业务"] = entry.Kind,
        ["登记单位"] = entry.Booker,
        ["对方单位"] = entry.Counterparty ?? "",
        ["品种"] = line.Substance ?? "证上没有的品种",
        ["数量"] = Shown(line, entry.Units),
        ["单位"] = Unit(line),
        ["状态"] = entry.IsReversed ? "已冲销" : "",
    };

    private static Dictionary<string, object> Row(StatementLine line, PermitBookEntry entry) => new()
    {
        ["日期"] = entry.Day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        ["流水号"] = entry.RequestId,
        ["业务"] = entry.Kind,
        ["品种"] = entry.Substance,
        ["数量"] = Shown(line, entry.Units),
        ["单位"] = Unit(line),
        ["状态"] = entry.IsReversed ? "已冲销" : "",
    };

    private static string Unit(StatementLine line) => line.Unit switch
    {
        "mg" => "kg",
        "µL" => "L",
        _ => "件",
    };

    private static decimal Shown(StatementLine line, long units) => Unit(line) == "件" ? units : units / 1_000_000m;
}
