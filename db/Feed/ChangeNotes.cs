using Traceability.Domain.Parties;

namespace Traceability.Db.Feed;

/// <summary>For updates in place, which no change tracker sees. Call it in their transaction, and save.</summary>
public static class ChangeNotes
{
    public static void NoteChange(this TraceabilityDb db, Organisation organisation)
    {
        ArgumentNullException.ThrowIfNull(db);
        db.PendingChanges.Add(ChangePlan.Of(organisation)!);
    }
}
