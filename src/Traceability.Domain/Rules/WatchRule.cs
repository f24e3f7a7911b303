using Traceability.Domain.Oversight;
using Traceability.Domain.Parties;
using Traceability.Domain.Rules.History;

namespace Traceability.Domain.Rules;

/// <summary>
/// A question that jobs ask of an organisation's books: law (R-…, Watch/) or detection (D-…, Signals/). Pure.
/// </summary>
public abstract class WatchRule
{
    public abstract RuleCard Card { get; }

    public abstract IEnumerable<Suspicion> Check(OrganisationHistory history, WatchContext context);

    /// <summary>A suspicion of this rule; the level is the graver of the rule's and the quantity's.</summary>
    protected Suspicion Found(
        Id<Organisation> organisation, string subject, string period, Goods goods, DateOnly firstSeenOn,
        IEnumerable<string> evidence, string messageZh, string messageEn) => new()
        {
            Key = new AlertKey(Card.Id, subject, period),
            Organisation = organisation,
            ProductOrSubstance = goods.Product?.Code ?? goods.Substance,
            Level = CriminalQuantity.LevelOf(Card.Level, goods),
            MessageZh = messageZh,
            MessageEn = messageEn,
            Evidence = [.. evidence.Distinct().Take(Suspicion.EvidenceLimit)],
            FirstSeenOn = firstSeenOn,
        };
}
