using Traceability.Domain.Ledger;

namespace Traceability.Domain.Movements;

/// <summary>许可授予: Grantor → Available, one line for each permit line with a quantity.</summary>
public sealed record PermitGrantDraft : MovementDraft
{
    public override MovementKind Kind => MovementKind.PermitGranted;

    public override bool NeedsSite => false;

    public override IEnumerable<PostingStep> Steps(BookFacts facts) =>
        facts.PurchasePermit!.Lines.Where(l => l.Line.Quantity > 0).Select(l => new Transfer(
            new AccountKey(AccountKind.Grantor, facts.PurchasePermit.Permit.IssuedBy, 0, l.Line.Id, null),
            PermitDraws.Account(facts.PurchasePermit, l, AccountKind.Available),
            new Quantity(l.Line.Quantity!.Value)));
}
