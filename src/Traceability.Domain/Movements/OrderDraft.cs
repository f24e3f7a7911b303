using Traceability.Domain.Ledger;

namespace Traceability.Domain.Movements;

/// <summary>
/// 购买约定: the buyer orders under a permit; the quantity is reserved, Available → Reserved. Names products, not lots.
/// </summary>
public sealed record OrderDraft : MovementDraft
{
    public override MovementKind Kind => MovementKind.Order;

    public override bool NeedsSite => false;

    public override bool NeedsCounterparty => true;

    public override IEnumerable<PostingStep> Steps(BookFacts facts) =>
        PermitDraws.Of(facts, facts.PurchasePermit, AccountKind.Available, AccountKind.Reserved);
}
