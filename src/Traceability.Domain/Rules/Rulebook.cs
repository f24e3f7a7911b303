using Traceability.Domain.Movements;
using Traceability.Domain.Rules.Gate;

namespace Traceability.Domain.Rules;

/// <summary>The law this product knows: a plain list. Whoever asks "under which rule" reads this file.</summary>
public static class Rulebook
{
    /// <summary>Asked when a movement is recorded.</summary>
    public static IReadOnlyList<GateRule> Gate { get; } =
    [
        new R005_ClassOnePurchaseIsLicensedFirst(),
        new R006_PharmaceuticalPurchaseIsCertifiedFirst(),
        new R008_ClassTwoOrThreePurchaseIsFiledFirst(),
        new R009_PersonsDoNotBuyClassOneOrTwo(),
        new R017_PurchaseStaysWithinThePermit(),
        new R018_PapersAreGenuineAndTheUsers(),
        new R032_NoCashOrBarter(),
        new R050_TransportBeyondTheAreaIsLicensed(),
        new R054_CarrierChecksPapersAgainstGoods(),
        new R056_TransportAgreesWithTheLicence(),
        new R074_TwoPersonsReceiveAndIssueNarcotics(),
    ];

    /// <summary>
    /// Judges a draft by the rules in force on the day it happened. All findings, never only the first.
    /// </summary>
    public static Ruling Decide(MovementDraft draft, MovementFacts facts)
    {
        ArgumentNullException.ThrowIfNull(facts);
        List<Finding> findings = [.. Gate
            .Where(rule => rule.Card.IsInForceOn(facts.Day))
            .Select(rule => rule.Check(facts))
            .OfType<Finding>()
            .OrderBy(f => f.Severity)
            .ThenBy(f => f.Rule, StringComparer.Ordinal)];
        return findings.Exists(f => f.Severity == Severity.Block)
            ? new Ruling.Refused(findings)
            : new Ruling.Accepted(draft, findings);
    }
}
