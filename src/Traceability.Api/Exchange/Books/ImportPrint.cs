using System.Globalization;
using Traceability.Db.Ledger;
using Traceability.Db.Providers;
using Traceability.Domain;
using Traceability.Domain.Ledger;

namespace Traceability.Api.Exchange.Books;

/// <summary>What an import came to: rows, refusals with their reasons, and the mass balance.</summary>
public static class ImportPrint
{
    private const int FaultsShown = 20;
    private const int LotsShown = 20;
    private const string States = "来源 origin, 在库 on hand, 在途 in transit, 待查 unaccounted, 消耗 consumed, "
        + "投料 transformed, 销毁 destroyed, 损耗 lost, 扣押 seized, 离开 departed";

    public static void Write(ImportReport report, TraceabilityDbFactory factory, TextWriter output)
    {
        ImportTally tally = report.Rows;
        foreach (BookFault f in tally.Faults.Take(FaultsShown))
            output.WriteLine($"{f.Table}:{f.Row} [{f.RowId}] {f.Column}: {f.ReasonZh} / {f.ReasonEn}");
        if (tally.Faults.Count > FaultsShown)
            output.WriteLine($"… {tally.Faults.Count - FaultsShown}: --refused FILE 列出全部 / lists them all");
        IReadOnlyList<LotBalance> lots = LotBalances.PerLot(factory);
        WriteLots(lots, output);
        WriteSubstances(LotBalances.PerSubstance(factory, lots), output);
        foreach ((MovementKind kind, long rows) in tally.ByKind.OrderBy(k => k.Key))
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{kind}: {rows}"));
        if (report.Earlier is { } earlier)
        {
            output.WriteLine(
                $"同一文件已于 {ChinaTime.Show(earlier)} (Asia/Shanghai) 导入过 / the same file came in before, at that time");
        }

        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{tally.Read} rows read, {tally.Accepted} accepted, "
            + $"{tally.Refused} refused, {tally.Known} already known"));
    }

    private static void WriteLots(IReadOnlyList<LotBalance> lots, TextWriter output)
    {
        output.WriteLine($"批 / lot, 产品 / product, {States} (mg, µL, piece)");
        foreach (LotBalance lot in lots.Take(LotsShown))
        {
            IEnumerable<string> cells = LotBalances.Kinds.Select(k => BalanceSheet.Cell(lot.Units, k));
            output.WriteLine($"{lot.Lot},{lot.Product},{string.Join(',', cells)}");
        }

        if (lots.Count > LotsShown)
            output.WriteLine($"… {lots.Count - LotsShown} 批 / lots: --balances FILE 列出全部 / lists them all");
    }

    private static void WriteSubstances(IReadOnlyList<SubstanceBalance> substances, TextWriter output)
    {
        output.WriteLine($"物质 / substance, {States} (mg)");
        foreach (SubstanceBalance balance in substances)
        {
            IEnumerable<string> cells = LotBalances.Kinds.Select(k => BalanceSheet.Cell(balance.Milligrams, k));
            output.WriteLine($"{balance.Substance},{string.Join(',', cells)}");
        }
    }
}
