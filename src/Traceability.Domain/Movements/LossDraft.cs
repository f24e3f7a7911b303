using Traceability.Domain.Ledger;

namespace Traceability.Domain.Movements;

/// <summary>损耗/流失 declared: Unaccounted → Lost, or, answering a dispatch, what is still in transit → Lost.</summary>
public sealed record LossDraft : MovementDraft
{
    public override MovementKind Kind => MovementKind.Loss;

    public override bool NeedsSite => false;

    public override IEnumerable<PostingStep> Steps(BookFacts facts)
    {
        foreach (GoodsFacts goods in facts.Goods)
        {
            ReferredMovement? dispatch = goods.Referred ?? facts.Referred;
            AccountKey source = dispatch is null
                ? facts.Here(AccountKind.Unaccounted, goods) with { Package = null }
                : BookFacts.At(AccountKind.InTransit, dispatch.Movement.Owner, dispatch.Consignment!.Id.Value, goods);
            long holder = dispatch is null ? source.Holder : dispatch.Movement.Site?.Value ?? 0;
            yield return new Transfer(
                source, source with { Kind = AccountKind.Lost, Holder = holder }, goods.Quantity, goods.Item);
        }

        // What is lost on the way never reached the buyer: his permit gets it back.
        foreach (PostingStep draw in PermitDraws.Of(
            facts, facts.PurchasePermit, AccountKind.Reserved, AccountKind.Available))
            yield return draw;
        foreach (PostingStep draw in PermitDraws.Of(
            facts, facts.TransportPermit, AccountKind.Reserved, AccountKind.Available))
            yield return draw;
    }
}
