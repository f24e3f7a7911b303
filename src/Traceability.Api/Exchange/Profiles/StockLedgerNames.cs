using Microsoft.EntityFrameworkCore;
using Traceability.Db;
using Traceability.Db.Providers;

namespace Traceability.Api.Exchange.Profiles;

/// <summary>
/// Names as people write them in a stock ledger → the register's codes; the register's order decides.
/// </summary>
internal sealed record StockLedgerNames(
    IReadOnlyDictionary<string, string> Products, IReadOnlyDictionary<string, string> Parties)
{
    private const int Most = 200_000;

    public static StockLedgerNames Read(TraceabilityDbFactory factory)
    {
        using TraceabilityDb db = factory.CreateDbContext();
        return new StockLedgerNames(
            Of(db.Products.AsNoTracking().OrderBy(p => p.Id).Take(Most).Select(p => new { p.Code, p.Name })
                .AsEnumerable().Select(p => (p.Code, p.Name))),
            Of(db.Organisations.AsNoTracking().OrderBy(o => o.Id).Take(Most).Select(o => new { o.Code, o.Name })
                .AsEnumerable().Select(o => (o.Code, o.Name))));
    }

    private static Dictionary<string, string> Of(IEnumerable<(string Code, string Name)> rows)
    {
        Dictionary<string, string> names = [];
        foreach ((string code, string name) in rows)
        {
            names[code] = code;
            names.TryAdd(name, code);
        }

        return names;
    }
}
