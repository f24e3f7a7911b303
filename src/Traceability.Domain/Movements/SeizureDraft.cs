using Traceability.Domain.Ledger;

namespace Traceability.Domain.Movements;

/// <summary>
/// 扣押 by an agency: from the firm where the goods are, from wherever the books have them, or from Origin when no book
/// does.
/// </summary>
public sealed record SeizureDraft : MovementDraft
{
    public override MovementKind Kind => MovementKind.Seizure;

    public override bool OpensLots => true;

    public override bool NeedsSite => false;

    public override IEnumerable<PostingStep> Steps(BookFacts facts) => facts.Goods.Select(goods =>
    {
        AccountKey source = Whence(facts, goods);
        AccountKey seized = new(
            AccountKind.Seized, source.Owner, facts.Organisation.Id.Value, goods.Lot, goods.Package);
        return new Transfer(source, seized, goods.Quantity, goods.Item);
    });

    private static AccountKey Whence(BookFacts facts, GoodsFacts goods)
    {
        if (facts.Counterparty is not null && facts.CounterSite is not null)
        {
            Id<Parties.Organisation> owner = facts.Header.Owner is null ? facts.Counterparty.Id : facts.Owner.Id;
            return BookFacts.At(AccountKind.OnHand, owner, facts.CounterSite.Id.Value, goods);
        }

        return goods.BookedAt ?? facts.OriginOf(goods);
    }
}
