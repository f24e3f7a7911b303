using Traceability.Domain.Movements;

namespace Traceability.Db.Facts;

/// <summary>
/// Movements that a batch of drafts answers, by request id or source row id and the organisation that booked them.
/// </summary>
internal sealed record ReferenceSection(ILookup<string, (string Organisation, ReferredMovement Movement)> Known)
{
    /// <summary>A reference may name one's own movement or the counterparty's; one's own comes first.</summary>
    public ReferredMovement? Find(string? reference, string organisation, string? counterparty)
    {
        if (string.IsNullOrEmpty(reference)) return null;
        List<(string Organisation, ReferredMovement Movement)> found = [.. Known[reference]];
        ReferredMovement? own = found.Find(f => f.Organisation == organisation).Movement;
        if (own is not null) return own;
        if (counterparty is not null) return found.Find(f => f.Organisation == counterparty).Movement;
        return found.Count == 1 ? found[0].Movement : null;
    }
}
