using Microsoft.EntityFrameworkCore;
using Traceability.Db.Providers;
using Traceability.Domain.Ledger;
using Traceability.Domain.Oversight;

namespace Traceability.Db.Ledger;

/// <summary>
/// Checks the books against their seals: every sealed day has the movements it was sealed with, by their hashes, and no
/// seal was changed, dropped or put in later. That a movement still says what its hash says is for <see
/// cref="LedgerProof"/>.
/// </summary>
public sealed class SealProof(TraceabilityDbFactory factory)
{
    private const int FaultLimit = 1_000;

    /// <summary>Every fault in words (day first), at most a thousand; empty when the seals hold.</summary>
    public async Task<IReadOnlyList<string>> CheckAsync(CancellationToken cancellationToken)
    {
        List<string> faults = [];
        await CheckSealsAsync(faults, cancellationToken);
        return faults;
    }

    private async Task CheckSealsAsync(List<string> faults, CancellationToken cancellationToken)
    {
        await using TraceabilityDb db = factory.CreateDbContext();
        List<DailySeal> seals = await db.DailySeals.AsNoTracking().OrderBy(s => s.Day).ToListAsync(cancellationToken);
        DaySeals days = new(factory);
        byte[] before = SealHash.Beginning.ToArray(), mended = before;
        DateOnly? expected = null;
        foreach (DailySeal seal in seals)
        {
            if (faults.Count >= FaultLimit) return;
            if (expected is not null && seal.Day != expected) faults.Add($"{expected:yyyy-MM-dd}: seal is missing");
            MerkleTree tree = await days.TreeOfAsync(seal.Day, cancellationToken);
            byte[] root = tree.Root();
            if (tree.Count != seal.Movements)
                faults.Add($"{seal.Day:yyyy-MM-dd}: sealed with {seal.Movements} movements, now {tree.Count}");
            else if (!root.AsSpan().SequenceEqual(seal.MerkleRoot))
                faults.Add($"{seal.Day:yyyy-MM-dd}: movements differ from the seal");
            byte[] own = SealHash.Of(seal.Day, seal.Movements, seal.MerkleRoot, seal.PreviousSeal);
            if (!own.AsSpan().SequenceEqual(seal.Seal)) faults.Add($"{seal.Day:yyyy-MM-dd}: seal is broken");
            // A seal that was changed is named, not the sound one after it.
            if (!seal.PreviousSeal.AsSpan().SequenceEqual(before) && !seal.PreviousSeal.AsSpan().SequenceEqual(mended))
                faults.Add($"{seal.Day:yyyy-MM-dd}: does not follow the seal before it");
            (before, mended) = (seal.Seal, own);
            expected = seal.Day.AddDays(1);
        }
    }
}
