using Traceability.Domain.Ledger;

namespace Traceability.Domain.Movements;

/// <summary>发还: Seized → OnHand where it was taken, or at the site named.</summary>
public sealed record ReleaseDraft : MovementDraft
{
    public override MovementKind Kind => MovementKind.Release;

    public override bool NeedsSite => false;

    public override bool NeedsReference => true;

    public override IEnumerable<PostingStep> Steps(BookFacts facts) => facts.Goods.Select(goods =>
    {
        ReferredLine seizure = (goods.Referred ?? facts.Referred!).Lines
            .First(l => l.To.Kind == AccountKind.Seized
                && l.To.Commodity == goods.Lot && l.To.Package == goods.Package);
        AccountKey home = seizure.To with
        {
            Kind = AccountKind.OnHand,
            Holder = facts.CounterSite?.Id.Value ?? seizure.From.Holder,
        };
        return new Transfer(seizure.To, home, goods.Quantity, goods.Item);
    });
}
