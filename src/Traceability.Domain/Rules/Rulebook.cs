using Traceability.Domain.Catalogue;
using Traceability.Domain.Ledger;
using Traceability.Domain.Movements;
using Traceability.Domain.Rules.Dated;
using Traceability.Domain.Rules.Duties;
using Traceability.Domain.Rules.Gate;
using Traceability.Domain.Rules.Grant;
using Traceability.Domain.Rules.Signals;
using Traceability.Domain.Rules.Watch;

namespace Traceability.Domain.Rules;

/// <summary>The law this product knows: a plain list. Whoever asks "under which rule" reads this file.</summary>
public static class Rulebook
{
    /// <summary>Asked when a movement is recorded.</summary>
    public static IReadOnlyList<GateRule> Gate { get; } =
    [
        new R001_CategoryOneIsMadeUnderLicence(),
        new R002_CategoryOneIsTradedUnderLicence(),
        new R003_CategoryTwoAndThreeProductionIsFiled(),
        new R004_CategoryTwoAndThreeTradeIsFiled(),
        new R005_ClassOnePurchaseIsLicensedFirst(),
        new R006_PharmaceuticalPurchaseIsCertifiedFirst(),
        new R008_ClassTwoOrThreePurchaseIsFiledFirst(),
        new R009_PersonsDoNotBuyClassOneOrTwo(),
        new R012_PreparationsGoThroughDesignatedWholesalers(),
        new R013_GoodsBoughtForUseAreNotResold(),
        new R014_ReturnsOfPharmaceuticalsAreFiled(),
        new R017_PurchaseStaysWithinThePermit(),
        new R018_PapersAreGenuineAndTheUsers(),
        new R030_HandlerIsKnownBeforeRelease(),
        new R032_NoCashOrBarter(),
        new R033_NoCashForNarcotics(),
        new R048_DrugsAreDispensedWithinThePrescription(),
        new R050_TransportBeyondTheAreaIsLicensed(),
        new R054_CarrierChecksPapersAgainstGoods(),
        new R056_TransportAgreesWithTheLicence(),
        new R070_PharmaceuticalPlantIsWatched(),
        new R071_PharmaceuticalStoreHasTwoLocks(),
        new R072_NarcoticStoreIsGuarded(),
        new R073_NarcoticUserHasASafe(),
        new R074_TwoPersonsReceiveAndIssueNarcotics(),
        new R075_ClassTwoTraderHasALockedStore(),
        new R079_NarcoticsAreDestroyedUnderSupervision(),
        new R080_PharmaceuticalsAreDestroyedUnderSupervision(),
        new R081_SeizedPharmaceuticalsAreDestroyed(),
        new R090_EphedraIsHarvestedUnderCertificate(),
        new R091_EphedraIsBoughtUnderLicence(),
        new R092_EphedraIsBoughtFromCertifiedCollectors(),
        new R093_EphedraGoesToDrugMakers(),
        new R094_EphedraStoreIsWatched(),
        new R095_EphedraIsExportedUnderQuota(),
        new R096_CompoundsAreSoldTwoPacksAtATime(),
        new R097_StrongCompoundsNeedAPrescription(),
        new R098_PacksOfCompoundsStaySmall(),
        new R110_ImportAndExportAreLicensed(),
        new R112_VerifiedBeforeExport(),
        new R113_SpecifiedCountriesNeedASpecificLicence(),
        new R114_EphedrinesAreExportedByApprovedFirms(),
    ];

    /// <summary>Asked when an authority grants a permit.</summary>
    public static IReadOnlyList<GrantRule> Grants { get; } =
    [
        new R020_CategoryOneLicenceServesOnce(),
        new R021_SingleFilingServesOnce(),
        new R022_RepeatedFilingNeedsACleanYear(),
        new R023_PharmaceuticalCertificateServesOnce(),
        new R024_CategoryOneTransportIsOneTrip(),
        new R025_CategoryTwoTransportRunsThreeMonths(),
        new R026_CategoryThreeTransportRunsThreeMonths(),
        new R027_SealCardRunsThreeYears(),
        new R028_NarcoticTransportEndsWithTheYear(),
        new R029_FilingsRunThreeYears(),
        new R051_CategoryOneTransportIsLicensedByThePrefecture(),
        new R052_CategoryTwoTransportIsLicensedByTheCounty(),
    ];

    /// <summary>限期报告: what is owed to an authority by a date.</summary>
    public static IReadOnlyList<DatedRule> Dated { get; } =
    [
        new R036_CategoryOneSalesAreReportedInFiveDays(),
        new R037_OtherSalesAreReportedInThirtyDays(),
        new R038_TheYearIsReportedByMarch(),
        new R039_PharmaceuticalsAreReportedMonthly(),
    ];

    /// <summary>申明事项: asked of whoever acts, because no machine can know.</summary>
    public static IReadOnlyList<DeclaredDuty> Duties { get; } =
        [.. TradeDuties.All, .. TransportDuties.All, .. AgencyDuties.All, .. PartDuties.All];

    /// <summary>收寄: asked by <see cref="ParcelCheck"/> when a parcel is taken.</summary>
    public static IReadOnlyList<RuleCard> Parcels => ParcelCards.All;

    /// <summary>Asked of every label that was read more than once.</summary>
    public static D001_LabelIsWhereItCannotBe Labels { get; } = new();

    /// <summary>Asked of an organisation's books by jobs: the law first, then detection.</summary>
    public static IReadOnlyList<WatchRule> Watch { get; } =
    [
        new R008w_PurchaseCitesAPermit(),
        new R009w_PersonsBuyNoClassOneOrTwo(),
        new R018w_CitedPermitExists(),
        new R032w_ListedGoodsAreNotPaidInCash(),
        new R063_ArrivalIsConfirmed(),
        new R076_CountEqualsBooks(),
        new R077_LossIsReported(),
        new R078_LossOfDrugsIsReported(),
        new R093w_EphedraGoesToDrugMakers(),
        new R099_SameBuyerIsReported(),
        new D002_ShortDeliveriesRepeat(),
        new D003_SmallLossesRepeat(),
        new D004_YieldLeavesItsBand(),
        new D005_UseOutgrowsOutput(),
        new D006_PurchasesOutgrowHistory(),
        new D007_StockGrowsWithoutUse(),
        new D008_SalesToPersonsAreSplit(),
        new D009_PurchasesStayBelowPermit(),
        new D010_DispensingOutgrowsHistory(),
        new D011_ReversalsAreUnusual(),
        new D012_EntriesAreBackdated(),
        new D013_HandoversAtNight(),
        new D014_UserSellsOn(),
        new D015_BuyerIsNotVerified(),
    ];

    /// <summary>
    /// Judges a draft by the rules in force on the day it happened. All findings, never only the first. What was
    /// confirmed of the checklist is noted.
    /// </summary>
    public static Ruling Decide(MovementDraft draft, MovementFacts facts)
    {
        ArgumentNullException.ThrowIfNull(draft);
        ArgumentNullException.ThrowIfNull(facts);
        List<Finding> findings = [.. Gate
            .Where(rule => rule.Card.IsInForceOn(facts.Day))
            .Select(rule => rule.Check(facts))
            .OfType<Finding>()
            .OrderBy(f => f.Severity)
            .ThenBy(f => f.Rule, StringComparer.Ordinal)];
        if (findings.Exists(f => f.Severity == Severity.Block)) return new Ruling.Refused(findings);
        foreach (DeclaredDuty duty in Checklist(draft.Kind, facts.Controlled.Select(c => c.Substance.Class), facts.Day))
            if (draft.Header.Confirmed.Contains(duty.Card.Id)) findings.Add(duty.Declared());
        return new Ruling.Accepted(draft, findings);
    }

    /// <summary>The declared duties of a movement of this kind with goods of these classes on this day.</summary>
    public static IEnumerable<DeclaredDuty> Checklist(
        MovementKind kind, IEnumerable<SubstanceClass> classes, DateOnly day)
    {
        SubstanceClass[] met = [.. classes.Distinct()];
        return Duties.Where(duty => duty.Concerns(kind, met, day));
    }

    /// <summary>The declared duties of another act on this day: an inspection, a parcel, a revocation.</summary>
    public static IEnumerable<DeclaredDuty> Checklist(DutyAct act, DateOnly day) =>
        Duties.Where(duty => duty.Act == act && duty.Card.IsInForceOn(day));

    /// <summary>
    /// Judges a permit before it is granted by the rules in force on the first day of its term; all findings.
    /// </summary>
    public static IReadOnlyList<Finding> Decide(GrantFacts facts)
    {
        ArgumentNullException.ThrowIfNull(facts);
        return [.. Grants
            .Where(rule => rule.Card.IsInForceOn(facts.Permit.ValidFrom))
            .Select(rule => rule.Check(facts))
            .OfType<Finding>()];
    }
}
