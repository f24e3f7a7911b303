using Traceability.Domain.Ledger;

namespace Traceability.Domain.Movements;

/// <summary>
/// 冲销: the original's lines with From and To exchanged; of one row only, when the reference names a row of a grouped
/// movement.
/// </summary>
public sealed record ReversalDraft : MovementDraft
{
    public override MovementKind Kind => MovementKind.Reversal;

    public override bool NeedsSite => false;

    public override bool NeedsReference => true;

    public override IEnumerable<PostingStep> Steps(BookFacts facts)
    {
        ReferredMovement original = facts.Referred!;
        foreach (ReferredLine line in original.Lines.Where(l => original.Item is null || l.Item == original.Item))
        {
            // Permit lines of historic books were drawn as far as they reached, and go back as far as they reach.
            bool capped = facts.IsHistoric && line.To.Kind.BookOf() == Book.Permit;
            yield return new Transfer(
                line.To, line.From, new Quantity(line.Quantity), Reverses: line.Id, UpToBalance: capped);
        }
    }
}
