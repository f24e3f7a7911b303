using Microsoft.EntityFrameworkCore;
using Traceability.Db.Providers;
using Traceability.Domain;
using Traceability.Domain.Ledger;
using Traceability.Domain.Oversight;

namespace Traceability.Db.Ledger;

/// <summary>
/// Checks the books against their seals: every sealed day has the movements it was sealed with, every movement still says what its hash
/// says, and no seal was changed, dropped or put in later.
/// </summary>
public sealed class SealProof(TraceabilityDbFactory factory)
{
    private const int PageSize = 500;
    private const int FaultLimit = 1_000;

    /// <summary>Every fault in words (day or request id first), at most a thousand; empty when the seals hold.</summary>
    public async Task<IReadOnlyList<string>> CheckAsync(CancellationToken cancellationToken)
    {
        List<string> faults = [];
        await CheckSealsAsync(faults, cancellationToken);
        await CheckMovementsAsync(faults, cancellationToken);
        return faults;
    }

    private async Task CheckSealsAsync(List<string> faults, CancellationToken cancellationToken)
    {
        await using TraceabilityDb db = factory.CreateDbContext();
        List<DailySeal> seals = await db.DailySeals.AsNoTracking().OrderBy(s => s.Day).ToListAsync(cancellationToken);
        DaySeals days = new(factory);
        byte[] before = SealHash.Beginning.ToArray();
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
            if (!seal.PreviousSeal.AsSpan().SequenceEqual(before)
                || !SealHash.Of(seal.Day, seal.Movements, seal.MerkleRoot, before).AsSpan().SequenceEqual(seal.Seal))
                faults.Add($"{seal.Day:yyyy-MM-dd}: seal is broken");
            before = seal.Seal;
            expected = seal.Day.AddDays(1);
        }
    }

    /// <summary>A movement or line changed behind the triggers no longer fits the hash it was posted with.</summary>
    private async Task CheckMovementsAsync(List<string> faults, CancellationToken cancellationToken)
    {
        Id<Movement> after = new(0);
        while (faults.Count < FaultLimit)
        {
            await using TraceabilityDb db = factory.CreateDbContext();
            List<Movement> page = await db.Movements.AsNoTracking()
                .Where(m => m.Id > after).OrderBy(m => m.Id).Take(PageSize).ToListAsync(cancellationToken);
            if (page.Count == 0) return;
            Id<MovementLine> low = MovementLine.IdOf(page[0].Id, 0);
            Id<MovementLine> high = MovementLine.IdOf(page[^1].Id, MovementLine.LimitPerMovement);
            ILookup<Id<Movement>, MovementLine> lines = (await db.MovementLines.AsNoTracking()
                .Where(l => l.Id > low && l.Id <= high).OrderBy(l => l.Id).ToListAsync(cancellationToken))
                .ToLookup(l => l.Movement);
            foreach (Movement movement in page)
            {
                byte[] hash = LedgerHash.OfMovement(movement, [.. lines[movement.Id]]);
                if (!hash.AsSpan().SequenceEqual(movement.Hash))
                    faults.Add($"{movement.RequestId}: the movement differs from its hash");
            }

            after = page[^1].Id;
        }
    }
}
