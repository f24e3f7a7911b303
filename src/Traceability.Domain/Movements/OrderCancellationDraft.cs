using Traceability.Domain.Ledger;

namespace Traceability.Domain.Movements;

/// <summary>
/// 取消购买: what is not delivered any more goes back, Reserved → Available; or is forfeited, when the permit has ended
/// meanwhile or serves once only: a mistaken order is reversed, which gives everything back.
/// </summary>
public sealed record OrderCancellationDraft : MovementDraft
{
    public override MovementKind Kind => MovementKind.OrderCancelled;

    public override bool NeedsSite => false;

    public override bool NeedsReference => true;

    public override IEnumerable<PostingStep> Steps(BookFacts facts) =>
        PermitDraws.Of(
            facts, facts.PurchasePermit, AccountKind.Reserved,
            facts.PurchasePermit is { HasEnded: true } or { Permit.SingleUse: true }
                ? AccountKind.Forfeited
                : AccountKind.Available);
}
