using Traceability.Domain.Catalogue;
using Traceability.Domain.Movements;
using Traceability.Domain.Parties;

namespace Traceability.Domain.Rules;

/// <summary>
/// A rule on the store that goods come into. The goods are there: what is missing is reported, the entry is not
/// refused.
/// </summary>
public abstract class StoreRule : GateRule
{
    /// <summary>What the store must be registered with.</summary>
    protected abstract IReadOnlyList<string> Asked { get; }

    /// <summary>Whether these goods in the store of this unit are meant.</summary>
    protected abstract bool Concerns(Organisation keeper, SubstanceClass substanceClass);

    public sealed override Finding? Check(MovementFacts facts) => StoreFault(facts) ?? Besides(facts);

    /// <summary>What else the article asks of goods that enter or leave.</summary>
    protected virtual Finding? Besides(MovementFacts facts) => null;

    private Finding? StoreFault(MovementFacts facts)
    {
        if (StoreControls.Reached(facts) is not { } store) return null;
        (GoodsFacts Goods, Substance Substance)[] goods = [.. facts.Controlled
            .Where(c => Concerns(facts.Book.Organisation, c.Substance.Class))];
        string[] missing = StoreControls.Missing(store, [.. Asked]);
        return goods.Length == 0 || missing.Length == 0 ? null : Found(
            $"{store.Name}（{store.Code}）存放 {Wording.GoodsZh(goods)}，未登记{StoreControls.Zh(missing)}",
            $"Store {store.Code} takes in {Wording.GoodsEn(goods)}; not registered with {StoreControls.En(missing)}",
            "立即补齐安防设施并更新库房登记，补齐前转存到符合条件的库房",
            "Fit the store out and update its registration; until then keep the goods in one that complies",
            "site");
    }
}
