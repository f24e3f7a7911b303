using Traceability.Domain;
using Traceability.Domain.Ledger;
using Traceability.Domain.Movements;
using Traceability.Domain.Permits;

namespace Traceability.Db.Facts;

/// <summary>Permits named by a batch of drafts, or by the movements they answer, with their balances.</summary>
internal sealed record AuthoritySection(IReadOnlyDictionary<string, PermitFacts> ByNumber,
    IReadOnlyDictionary<Id<Permit>, PermitFacts> ById)
{
    public PermitFacts? PurchasePermit(MovementDraft draft, ReferredMovement? referred) =>
        Cited(draft.Header.PurchasePermit, Answers(draft, referred) ? referred?.Movement.PurchasePermit : null);

    public PermitFacts? TransportPermit(MovementDraft draft, ReferredMovement? referred) =>
        Cited(draft.Header.TransportPermit, Answers(draft, referred) ? referred?.Movement.TransportPermit : null);

    /// <summary>
    /// These close what the movement they answer opened, so its permits are theirs even when not cited again.
    /// </summary>
    public static bool Answers(MovementDraft draft) => draft.Kind is MovementKind.Receipt or MovementKind.Loss
        or MovementKind.OrderCancelled or MovementKind.Dispatch or MovementKind.Title;

    /// <summary>Goods sent back under their receipt are not a second use of its permits.</summary>
    private static bool Answers(MovementDraft draft, ReferredMovement? referred) =>
        Answers(draft) && (draft.Kind != MovementKind.Dispatch || referred?.Movement.Kind == MovementKind.Order);

    private PermitFacts? Cited(string? number, Id<Permit>? inherited)
    {
        if (inherited is { } id && ById.TryGetValue(id, out PermitFacts? permit)) return permit;
        return number is not null && ByNumber.TryGetValue(number, out permit) ? permit : null;
    }
}
