using Traceability.Domain.Catalogue;
using Traceability.Domain.Ledger;
using Traceability.Domain.Movements;
using Traceability.Domain.Parties;

namespace Traceability.Domain.Rules;

/// <summary>A rule on goods that are destroyed under the eyes of an authority: the counterparty of the entry.</summary>
public abstract class SupervisedDestructionRule : GateRule
{
    protected abstract string CureZh { get; }

    protected abstract string CureEn { get; }

    protected abstract bool Concerns(SubstanceClass substanceClass);

    public sealed override Finding? Check(MovementFacts facts)
    {
        if (facts.Draft.Kind != MovementKind.Destruction) return null;
        if (facts.Book.Counterparty?.Is(OrganisationKinds.Regulator) == true) return null;
        if (facts.Book.Organisation.Is(OrganisationKinds.Regulator)) return null;
        (GoodsFacts Goods, Substance Substance)[] goods =
            [.. facts.Controlled.Where(c => Concerns(c.Substance.Class))];
        return goods.Length == 0 ? null : Found(
            $"销毁 {Wording.GoodsZh(goods)}，没有填写到场监督的监管机关",
            $"Destruction of {Wording.GoodsEn(goods)} without the agency that supervises it",
            CureZh,
            CureEn,
            "counterparty");
    }
}
