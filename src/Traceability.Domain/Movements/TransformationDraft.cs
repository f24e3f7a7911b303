using Traceability.Domain.Ledger;

namespace Traceability.Domain.Movements;

/// <summary>加工转化: inputs OnHand → Transformed, outputs Origin → OnHand, all of one process in one movement.</summary>
public sealed record TransformationDraft : MovementDraft
{
    public override MovementKind Kind => MovementKind.Transformation;

    public override bool OpensLots => true;

    public override IEnumerable<PostingStep> Steps(BookFacts facts)
    {
        foreach (GoodsFacts input in facts.Goods.Where(g => !g.Claim.IsOutput))
        {
            AccountKey process = facts.Here(AccountKind.Transformed, input);
            yield return new Transfer(facts.Here(AccountKind.OnHand, input), process, input.Quantity, input.Item);
        }

        foreach (GoodsFacts output in facts.Goods.Where(g => g.Claim.IsOutput))
            yield return new Transfer(
                facts.OriginOf(output), facts.Here(AccountKind.OnHand, output), output.Quantity, output.Item);
    }
}
