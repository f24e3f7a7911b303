using Traceability.Domain.Ledger;

namespace Traceability.Domain.Movements;

/// <summary>许可关闭 (expired, revoked, returned, used up): what is still available is forfeited.</summary>
public sealed record PermitCloseDraft : MovementDraft
{
    public override MovementKind Kind => MovementKind.PermitClosed;

    public override bool NeedsSite => false;

    public override IEnumerable<PostingStep> Steps(BookFacts facts) => PermitDraws.Forfeit(facts.PurchasePermit!);
}
