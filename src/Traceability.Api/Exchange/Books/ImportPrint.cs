using System.Globalization;
using Traceability.Db;
using Traceability.Db.Ledger;
using Traceability.Db.Providers;
using Traceability.Domain.Ledger;

namespace Traceability.Api.Exchange.Books;

/// <summary>What an import came to: rows, refusals with their reasons, and the mass balance per substance.</summary>
public static class ImportPrint
{
    private const int FaultsShown = 20;

    public static void Write(ImportTally tally, TraceabilityDbFactory factory, TextWriter output)
    {
        foreach (BookFault f in tally.Faults.Take(FaultsShown))
            output.WriteLine($"{f.Table}:{f.Row} [{f.RowId}] {f.Column}: {f.ReasonZh} / {f.ReasonEn}");
        if (tally.Faults.Count > FaultsShown) output.WriteLine($"… {tally.Faults.Count - FaultsShown}");
        output.WriteLine("物质 / substance, 来源 origin, 在库 on hand, 在途 in transit, 待查 unaccounted, 消耗 consumed, "
            + "投料 transformed, 销毁 destroyed, 损耗 lost, 扣押 seized, 离开 departed (mg)");
        foreach (SubstanceBalance balance in LotBalances.PerSubstance(factory))
        {
            output.WriteLine(balance.Substance + "," + string.Join(
                ',', LotBalances.Kinds.Select(k =>
                    balance.Milligrams.GetValueOrDefault(k).ToString(CultureInfo.InvariantCulture))));
        }

        foreach ((MovementKind kind, long rows) in tally.ByKind.OrderBy(k => k.Key))
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{kind}: {rows}"));
        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{tally.Read} rows read, {tally.Accepted} accepted, "
            + $"{tally.Refused} refused, {tally.Known} already known"));
    }
}
