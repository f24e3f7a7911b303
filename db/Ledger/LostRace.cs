using Microsoft.EntityFrameworkCore;

namespace Traceability.Db.Ledger;

/// <summary>Saving where somebody else may be quicker.</summary>
public static class LostRace
{
    /// <summary>
    /// Saves. Of a lost race nothing is kept and the context forgets what was tried: the other one's act stands, and
    /// the caller says so and shows it anew.
    /// </summary>
    /// <returns>False when somebody was quicker.</returns>
    public static async Task<bool> TrySaveAsync(this TraceabilityDb db, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(db);
        try
        {
            await db.SaveChangesAsync(cancellationToken);
            return true;
        }
        catch (DbUpdateException e) when (DatabaseFaults.MayPass(e))
        {
            db.ChangeTracker.Clear();
            return false;
        }
    }
}
