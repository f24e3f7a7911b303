using System.Text.Json;
using Traceability.Domain.Ledger;

namespace Traceability.Domain.Movements;

/// <summary>
/// The canonical form of a draft: the same claim has the same hash, whatever order its fields were sent in.
/// </summary>
public static class DraftHash
{
    public static byte[] Of(MovementDraft draft)
    {
        ArgumentNullException.ThrowIfNull(draft);
        string canonical = JsonSerializer.Serialize(new Canon(draft.Kind, draft.Header, draft.Items));
        return LedgerHash.OfBody(canonical);
    }

    private sealed record Canon(MovementKind Kind, DraftHeader Header, IReadOnlyList<DraftItem> Items);
}
