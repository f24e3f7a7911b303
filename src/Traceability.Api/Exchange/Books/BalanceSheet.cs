using System.Globalization;
using Traceability.Api.Exchange.Bundle;
using Traceability.Db.Ledger;
using Traceability.Db.Providers;
using Traceability.Domain.Ledger;

namespace Traceability.Api.Exchange.Books;

/// <summary>
/// 物料平衡表: per lot the balances of its ten states in base units (mg, µL, piece); each line adds up to zero.
/// </summary>
public static class BalanceSheet
{
    private static readonly string[] Columns =
    [
        "lot", "product", "origin", "onhand", "transit", "unaccounted", "consumed", "transformed", "destroyed", "lost",
        "seized", "departed",
    ];

    /// <summary>Returns the number of lots.</summary>
    public static int Write(TraceabilityDbFactory factory, Stream output)
    {
        using CsvOut table = new(output, Columns);
        IReadOnlyList<LotBalance> lots = LotBalances.PerLot(factory);
        foreach (LotBalance lot in lots.OrderBy(l => l.Product, StringComparer.Ordinal).ThenBy(l => l.Lot,
            StringComparer.Ordinal))
            table.Row([lot.Lot, lot.Product, .. LotBalances.Kinds.Select(k => Cell(lot.Units, k))]);
        return lots.Count;
    }

    internal static string Cell(IReadOnlyDictionary<AccountKind, long> amounts, AccountKind kind) =>
        amounts.GetValueOrDefault(kind).ToString(CultureInfo.InvariantCulture);
}
