namespace Traceability.Domain.Oversight;

/// <summary>
/// The names of the numbers and lists that a local authority or an operator sets. Numbers of national law are not here:
/// they are constants of the rule that reads them.
/// </summary>
public static class SettingNames
{
    /// <summary>重点地区: six-digit region codes named by the ministry, separated by semicolons .</summary>
    public const string KeyAreas = "key-areas";

    /// <summary>R-063: hours after the planned arrival before a consignment counts as overdue.</summary>
    public const string ArrivalGraceHours = "watch.arrival-grace-hours";

    /// <summary>R-063: hours after departure when no arrival was planned.</summary>
    public const string TransitHoursWithoutPlan = "watch.transit-hours-without-plan";

    /// <summary>Days the parties have to agree on a short delivery and declare it.</summary>
    public const string ShortGraceDays = "watch.short-grace-days";

    /// <summary>
    /// 运输允差: short delivery allowed without a word, parts per million of what was sent. A dot and a substance code
    /// after the name makes an exception for one substance.
    /// </summary>
    public const string TransitTolerancePpm = "watch.transit-tolerance-ppm";

    /// <summary>Days a count that differs may wait for its explanation.</summary>
    public const string CountGraceDays = "watch.count-grace-days";

    /// <summary>盘点允差: categories 2 and 3 and herb, parts per million of the month's goods.</summary>
    public const string CountTolerancePpm = "watch.count-tolerance-ppm";

    /// <summary>
    /// 损耗允差: declared losses allowed in a month, parts per million of the goods handled. A dot and a substance code
    /// after the name makes an exception for one substance.
    /// </summary>
    public const string LossTolerancePpm = "watch.loss-tolerance-ppm";

    /// <summary>R-100: allowed drift of a recipe's monthly yield from its own median, parts per million.</summary>
    public const string YieldBandPpm = "watch.yield-band-ppm";

    /// <summary>Purchases of a month against the own history, parts per million of the usual month.</summary>
    public const string PurchaseGrowthPpm = "watch.purchase-growth-ppm";

    /// <summary>Dispensing of a month against the own history, parts per million of the usual month.</summary>
    public const string DispensingGrowthPpm = "watch.dispensing-growth-ppm";

    /// <summary>Fastest believable travel of a package between two scans, km/h: beyond it a label is cloned.</summary>
    public const string FastestKilometresPerHour = "watch.fastest-km-per-hour";

    /// <summary>Scans nearer to each other than this are at one place, km.</summary>
    public const string SamePlaceKilometres = "watch.same-place-km";

    /// <summary>进出口双向核查: days in which the authority abroad confirms an import or export.</summary>
    public const string TradeConfirmationDays = "watch.trade-confirmation-days";

    public const string ReversalsPerMonth = "watch.reversals-per-month";

    public const string LateEntriesPerMonth = "watch.late-entries-per-month";

    public const string NightHandoversPerMonth = "watch.night-handovers-per-month";

    /// <summary>R-099: days within which one buyer's purchases of compounds with ephedrines count together.</summary>
    public const string CompoundWindowDays = "watch.compound-window-days";

    /// <summary>R-099: purchases in these days from which a buyer is reported.</summary>
    public const string CompoundPurchases = "watch.compound-purchases";

    /// <summary>How far a sample's assay may lie below the declared content, parts per million of it.</summary>
    public const string AssayTolerancePpm = "inspect.assay-tolerance-ppm";

    /// <summary>R-099: smallest packs in these days from which a buyer is reported.</summary>
    public const string CompoundPacks = "watch.compound-packs";

    /// <summary>Days after the enrolment within which a unit is verified on site.</summary>
    public const string VerificationPlanDays = "verification.plan-days";

    /// <summary>Months until a unit is verified again: makers, drugs, herb, category 1.</summary>
    public const string VerificationStrictMonths = "verification.strict-months";

    /// <summary>Months until any other unit is verified again.</summary>
    public const string VerificationOtherMonths = "verification.other-months";

    /// <summary>Days between two checks of a controlled device by its owner.</summary>
    public const string DeviceCheckDays = "device.check-days";

    /// <summary>R-077, R-078: hours from the discovery of a loss until its report counts as late.</summary>
    public const string LossReportHours = "loss.report-hours";

    /// <summary>Hours from the report of a loss until the police have confirmed it.</summary>
    public const string LossReceiptHours = "loss.receipt-hours";

    /// <summary>Days in which the police answer a suspicious report.</summary>
    public const string SuspicionDays = "suspicion.answer-days";

    /// <summary>Days in which a final user is checked.</summary>
    public const string EndUseDays = "end-use.check-days";

    /// <summary>Months for which a verification of a final user holds when nothing else is said.</summary>
    public const string EndUseMonths = "end-use.valid-months";
}
