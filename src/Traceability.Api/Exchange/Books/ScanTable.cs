using LinqToDB.Data;
using LinqToDB.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;
using Traceability.Db;
using Traceability.Domain;
using Traceability.Domain.Catalogue;
using Traceability.Domain.Oversight;
using Traceability.Domain.Parties;

namespace Traceability.Api.Exchange.Books;

/// <summary>scans.csv: a scan already there (same code, place and instant) is not written again.</summary>
internal sealed class ScanTable(TraceabilityDb db, IdSource ids, ImportTally tally, DateTime now)
{
    private const int Chunk = 1_000;

    public async Task ReadAsync(BookTable table, CancellationToken cancellationToken)
    {
        Dictionary<string, Id<Site>> sites = await db.Sites
            .ToDictionaryAsync(s => s.Code, s => s.Id, cancellationToken);
        Dictionary<string, Person> people = await db.People.AsNoTracking()
            .ToDictionaryAsync(p => p.Code, cancellationToken);
        List<(string Code, DateTime At, string Place, int? Lat, int? Lon, string By)> rows = new(Chunk);
        while (table.Read())
        {
            if (BookValues.Time(table["at"]) is not { } at || table["package"].Length is 0 or > 64)
            {
                tally.Refuse(new BookFault(table.Name, table.Row, null, "at", "时间或包装码不对",
                    "The time or the code is wrong"));
                continue;
            }

            rows.Add((table["package"], at.Utc, table["place"], (int?)BookValues.Scaled(table["lat"], 6),
                (int?)BookValues.Scaled(table["lon"], 6), table["by"]));
            if (rows.Count == Chunk) await WriteAsync(rows, sites, people, cancellationToken);
        }

        await WriteAsync(rows, sites, people, cancellationToken);
    }

    private async Task WriteAsync(
        List<(string Code, DateTime At, string Place, int? Lat, int? Lon, string By)> rows,
        Dictionary<string, Id<Site>> sites,
        Dictionary<string, Person> people,
        CancellationToken cancellationToken)
    {
        List<string> codes = [.. rows.Select(r => r.Code).Distinct()];
        Dictionary<string, Id<Package>> packages = await db.Packages.Where(p => codes.Contains(p.Code))
            .ToDictionaryAsync(p => p.Code, p => p.Id, cancellationToken);
        var known = (await db.Scans.Where(s => codes.Contains(s.Code)).Select(s => new { s.Code, s.At, s.Place })
            .ToListAsync(cancellationToken)).Select(s => (s.Code, s.At, s.Place ?? "")).ToHashSet();
        List<Scan> scans = [.. rows.Where(r => known.Add((r.Code, r.At, r.Place))).Select(r => new Scan
        {
            Id = ids.Next<Scan>(),
            Code = r.Code,
            Package = packages.TryGetValue(r.Code, out Id<Package> package) ? package : null,
            At = r.At,
            RecordedAt = now,
            Site = sites.TryGetValue(r.Place, out Id<Site> site) ? site : null,
            Place = r.Place,
            LatitudeMicrodegrees = r.Lat,
            LongitudeMicrodegrees = r.Lon,
            By = people.GetValueOrDefault(r.By)?.Id,
            Organisation = people.GetValueOrDefault(r.By)?.Organisation,
        })];
        rows.Clear();
        if (scans.Count > 0) await db.BulkCopyAsync(new BulkCopyOptions(), scans, cancellationToken);
    }
}
