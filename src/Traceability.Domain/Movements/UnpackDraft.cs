using Traceability.Domain.Ledger;

namespace Traceability.Domain.Movements;

/// <summary>拆包: a package's goods become bulk, or an inner package stands by itself again.</summary>
public sealed record UnpackDraft : MovementDraft
{
    public override MovementKind Kind => MovementKind.Unpack;

    public override IEnumerable<PostingStep> Steps(BookFacts facts) => facts.Goods.Select(goods =>
    {
        AccountKey package = facts.Here(AccountKind.OnHand, goods);
        AccountKey contents = package with { Package = goods.InnerPackage };
        return new Transfer(package, contents, goods.Quantity, goods.Item);
    });
}
