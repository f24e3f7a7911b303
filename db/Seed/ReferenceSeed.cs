using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Traceability.Db.Providers;
using Traceability.Domain.Catalogue;
using Traceability.Domain.Oversight;
using Traceability.Domain.Permits;

namespace Traceability.Db.Seed;

/// <summary>
/// Brings the catalogue of this release into the database; to apply it again changes nothing. The seed owns the rows
/// whose codes it ships and every column its files have, so a new release corrects them. It leaves alone what it does
/// not ship: rows of other codes, the day a substance was delisted, and every setting of a name that already has one.
/// </summary>
public static class ReferenceSeed
{
    private const int Attempts = 3;

    public static async Task ApplyAsync(TraceabilityDbFactory factory, CancellationToken cancellationToken)
    {
        for (int attempt = 1; ; attempt++)
        {
            try
            {
                await ApplyOnceAsync(factory, cancellationToken);
                return;
            }
            catch (DbUpdateException e) when (e.InnerException is DbException && attempt < Attempts)
            {
                // Another process started in the same instant and wrote the same rows; what is left is less.
            }
        }
    }

    private static async Task ApplyOnceAsync(TraceabilityDbFactory factory, CancellationToken cancellationToken)
    {
        await using TraceabilityDb db = factory.CreateDbContext();
        Dictionary<string, Substance> substances =
            await db.Substances.ToDictionaryAsync(s => s.Code, cancellationToken);
        foreach (Substance shipped in ReferenceCatalogue.Substances)
        {
            if (substances.TryGetValue(shipped.Code, out Substance? known)) Correct(db, known, shipped);
            else db.Add(shipped);
        }

        Dictionary<string, PermitType> types = await db.PermitTypes.ToDictionaryAsync(t => t.Code, cancellationToken);
        foreach (PermitType shipped in ReferenceCatalogue.PermitTypes)
        {
            if (types.TryGetValue(shipped.Code, out PermitType? known))
                db.Entry(known).CurrentValues.SetValues(shipped);
            else
                db.Add(shipped);
        }

        Dictionary<string, TradeListing> listings =
            await db.TradeListings.ToDictionaryAsync(l => l.Code, cancellationToken);
        // Shipped rows are added once: the day on which one ends is the administrator's to say.
        db.AddRange(ReferenceCatalogue.TradeListings.Where(l => !listings.ContainsKey(l.Code)));

        // So are kinds of devices: an administrator ends them and adds others.
        HashSet<string> kinds = [.. await db.DeviceKinds.Select(k => k.Code).ToListAsync(cancellationToken)];
        db.AddRange(VerificationSeed.DeviceKinds.Where(k => !kinds.Contains(k.Code)));

        HashSet<string> named = [.. await db.Settings.Select(s => s.Name).ToListAsync(cancellationToken)];
        db.AddRange(SettingDefaults.All.Where(s => !named.Contains(s.Name)));
        await db.SaveChangesAsync(cancellationToken);
    }

    private static void Correct(TraceabilityDb db, Substance known, Substance shipped)
    {
        DateOnly? delistedFrom = known.DelistedFrom;
        var entry = db.Entry(known);
        entry.CurrentValues.SetValues(shipped);
        entry.Property(s => s.DelistedFrom).CurrentValue = delistedFrom;
    }
}
