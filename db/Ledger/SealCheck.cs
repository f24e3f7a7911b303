using Microsoft.EntityFrameworkCore;
using Traceability.Db.Providers;
using Traceability.Domain.Ledger;
using Traceability.Domain.Oversight;

namespace Traceability.Db.Ledger;

/// <summary>核验一日: recomputes one day's seal from the movements as they are now.</summary>
public sealed class SealCheck(TraceabilityDbFactory factory)
{
    /// <summary>Null when the day is not sealed.</summary>
    public async Task<SealVerdict?> OfAsync(DateOnly day, CancellationToken cancellationToken)
    {
        await using TraceabilityDb db = factory.CreateDbContext();
        DailySeal? seal = await db.DailySeals.AsNoTracking().FirstOrDefaultAsync(s => s.Day == day, cancellationToken);
        if (seal is null) return null;
        DailySeal? before = await db.DailySeals.AsNoTracking().Where(s => s.Day < day)
            .OrderByDescending(s => s.Day).FirstOrDefaultAsync(cancellationToken);
        MerkleTree tree = await new DaySeals(factory).TreeOfAsync(day, cancellationToken);
        byte[] root = tree.Root();
        byte[] own = SealHash.Of(day, seal.Movements, seal.MerkleRoot, seal.PreviousSeal);
        ReadOnlySpan<byte> expected = before is null ? SealHash.Beginning : before.Seal;
        bool follows = seal.PreviousSeal.AsSpan().SequenceEqual(expected)
            && (before is null || before.Day == day.AddDays(-1));
        return new SealVerdict(
            day, seal.Movements, tree.Count, Convert.ToHexStringLower(seal.MerkleRoot), Convert.ToHexStringLower(root),
            IsWhole: own.AsSpan().SequenceEqual(seal.Seal), Follows: follows);
    }
}
