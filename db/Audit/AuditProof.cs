using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Traceability.Db.Providers;
using Traceability.Domain.Oversight;

namespace Traceability.Db.Audit;

/// <summary>
/// Walks the audit log from its first line: every number is there, every line says what its hash says, and each follows
/// the one before. What was cut off at the end shows against a head that was kept elsewhere.
/// </summary>
public sealed class AuditProof(TraceabilityDbFactory factory)
{
    private const int PageSize = 5_000;
    private const int FaultLimit = 1_000;

    /// <param name="kept">The head of an earlier day, null when none was kept.</param>
    public async Task<AuditReport> CheckAsync(AuditHead? kept, CancellationToken cancellationToken)
    {
        List<string> faults = [];
        long expected = 1;
        byte[] before = AuditHash.Beginning.ToArray();
        bool isKeptSeen = kept is null;
        while (faults.Count < FaultLimit)
        {
            List<AuditEntry> page = await PageAsync(expected, cancellationToken);
            foreach (AuditEntry entry in page)
            {
                Look(entry, expected, before, faults);
                if (kept?.Number == entry.Number)
                {
                    isKeptSeen = true;
                    if (kept.Value.Hash != Convert.ToHexStringLower(entry.Hash))
                        faults.Add(Said(entry.Number, "differs from the head that was kept"));
                }

                (expected, before) = (entry.Number + 1, entry.Hash);
            }

            if (page.Count < PageSize) break;
        }

        if (!isKeptSeen) faults.Add(Said(kept!.Value.Number, "the head that was kept is gone"));
        return new AuditReport(expected - 1, new AuditHead(expected - 1, Convert.ToHexStringLower(before)), faults);
    }

    private static void Look(AuditEntry entry, long expected, byte[] before, List<string> faults)
    {
        if (entry.Number != expected) faults.Add(Said(expected, "line is missing"));
        if (!entry.PreviousHash.AsSpan().SequenceEqual(before))
            faults.Add(Said(entry.Number, "does not follow the line before it"));
        byte[] own = AuditHash.Of(entry.Number, entry.Fact(), entry.PreviousHash);
        if (!own.AsSpan().SequenceEqual(entry.Hash)) faults.Add(Said(entry.Number, "line was changed"));
    }

    private async Task<List<AuditEntry>> PageAsync(long from, CancellationToken cancellationToken)
    {
        await using TraceabilityDb db = factory.CreateDbContext();
        return await db.AuditEntries.AsNoTracking().Where(e => e.Number >= from).OrderBy(e => e.Number).Take(PageSize)
            .ToListAsync(cancellationToken);
    }

    private static string Said(long number, string what) =>
        string.Create(CultureInfo.InvariantCulture, $"audit {number}: {what}");
}
