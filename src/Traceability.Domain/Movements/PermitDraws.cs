using Traceability.Domain.Ledger;

namespace Traceability.Domain.Movements;

/// <summary>
/// 核销: what a movement draws from a permit, per item and substance, on the basis the permit line states.
/// </summary>
public static class PermitDraws
{
    /// <summary>
    /// Steps that move each item's amount between two accounts of the permit. Licences without quantity draw nothing.
    /// In historic books a draw stops at what is there.
    /// </summary>
    public static IEnumerable<PostingStep> Of(BookFacts facts, PermitFacts? permit, AccountKind from, AccountKind to)
    {
        if (permit is null) yield break;
        foreach (GoodsFacts goods in facts.Goods)
        {
            foreach (PermitLineFacts line in permit.Lines.Where(l => l.Line.Quantity > 0))
            {
                long amount = Amount(line, goods);
                if (amount <= 0) continue;
                yield return new Transfer(
                    Account(permit, line, from),
                    Account(permit, line, to),
                    new Quantity(amount),
                    goods.Item,
                    UpToBalance: facts.IsHistoric);
            }
        }

        if (from != AccountKind.Available || !permit.Permit.SingleUse || facts.IsHistoric) yield break;
        foreach (PostingStep rest in Forfeit(permit)) yield return rest;
    }

    /// <summary>
    /// 余量作废: what is still available lapses, when a permit ends and when a single-use permit is used. So a second
    /// purchase under it is a shortage that the ledger itself refuses, however many arrive at once.
    /// </summary>
    public static IEnumerable<PostingStep> Forfeit(PermitFacts permit)
    {
        ArgumentNullException.ThrowIfNull(permit);
        return permit.Lines.Where(l => l.Line.Quantity > 0).Select(l => new Transfer(
            Account(permit, l, AccountKind.Available),
            Account(permit, l, AccountKind.Forfeited),
            new Quantity(l.Line.Quantity!.Value),
            UpToBalance: true));
    }

    public static AccountKey Account(PermitFacts permit, PermitLineFacts line, AccountKind kind) =>
        new(kind, permit.Permit.Holder, 0, line.Line.Id, null);

    /// <summary>
    /// Base units of the permit line that an item takes; 0 when the item does not contain the line's substance.
    /// </summary>
    public static long Amount(PermitLineFacts line, GoodsFacts goods)
    {
        ArgumentNullException.ThrowIfNull(goods);
        bool contains = goods.Product.Contents.Any(c => c.Substance == line.Line.Substance);
        if (!contains) return 0;
        bool gross = line.Line.Basis == Permits.PermitBasis.GrossWeight || line.Line.Unit != BaseUnit.Milligram;
        return gross && line.Line.Unit == goods.Product.BaseUnit
            ? goods.Units
            : goods.MilligramsOf(line.Line.Substance);
    }
}
