using Traceability.Domain.Ledger;

namespace Traceability.Domain.Movements;

/// <summary>包装: bulk, or a whole inner package, goes into a package at the same site.</summary>
public sealed record PackDraft : MovementDraft
{
    public override MovementKind Kind => MovementKind.Pack;

    public override IEnumerable<PostingStep> Steps(BookFacts facts) => facts.Goods.Select(goods =>
    {
        AccountKey package = facts.Here(AccountKind.OnHand, goods);
        AccountKey contents = package with { Package = goods.InnerPackage };
        return new Transfer(contents, package, goods.Quantity, goods.Item);
    });
}
