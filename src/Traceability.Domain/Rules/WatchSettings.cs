using System.Globalization;
using Traceability.Domain.Oversight;

namespace Traceability.Domain.Rules;

/// <summary>
/// Numbers a local authority or an operator sets, each with its default. Read from the settings whose names they bear.
/// </summary>
public sealed record WatchSettings
{
    public static WatchSettings Defaults { get; } = new(new Dictionary<string, string>());

    private readonly IReadOnlyDictionary<string, string> _texts;

    public WatchSettings(IReadOnlyDictionary<string, string> texts) => _texts = texts;

    /// <summary>R-063: hours after the planned arrival.</summary>
    public int ArrivalGraceHours => Number(SettingNames.ArrivalGraceHours, 24);

    /// <summary>R-063: hours after departure when no arrival was planned.</summary>
    public int TransitHoursWithoutPlan => Number(SettingNames.TransitHoursWithoutPlan, 96);

    /// <summary>Days the parties have to agree on a short delivery and declare it.</summary>
    public int ShortGraceDays => Number(SettingNames.ShortGraceDays, 10);

    /// <summary>Short delivery allowed without a word, parts per million of what was sent.</summary>
    public long TransitTolerance(string substance) =>
        Number(SettingNames.TransitTolerancePpm + "." + substance, Number(SettingNames.TransitTolerancePpm, 3_000));

    /// <summary>Days a count that differs may wait for its explanation.</summary>
    public int CountGraceDays => Number(SettingNames.CountGraceDays, 45);

    /// <summary>
    /// Unexplained shortage allowed for category 2 and 3 and herb, parts per million of the month's goods.
    /// </summary>
    public long CountTolerance => Number(SettingNames.CountTolerancePpm, 5_000);

    /// <summary>Declared losses allowed in a month, parts per million of the goods handled.</summary>
    public long LossTolerance(string substance) =>
        Number(SettingNames.LossTolerancePpm + "." + substance, Number(SettingNames.LossTolerancePpm, 5_000));

    /// <summary>Allowed drift of a recipe's monthly yield from its own median, parts per million.</summary>
    public long YieldBand => Number(SettingNames.YieldBandPpm, 30_000);

    /// <summary>Purchases of a month against the own history, parts per million of the usual month.</summary>
    public long PurchaseGrowth => Number(SettingNames.PurchaseGrowthPpm, 2_500_000);

    /// <summary>Dispensing of a month against the own history, parts per million of the usual month.</summary>
    public long DispensingGrowth => Number(SettingNames.DispensingGrowthPpm, 2_000_000);

    /// <summary>Fastest believable travel of a package between two scans, km/h.</summary>
    public int FastestKilometresPerHour => Number(SettingNames.FastestKilometresPerHour, 130);

    /// <summary>Scans nearer than this are one place, km.</summary>
    public int SamePlaceKilometres => Number(SettingNames.SamePlaceKilometres, 5);

    public int ReversalsPerMonth => Number(SettingNames.ReversalsPerMonth, 3);

    public int LateEntriesPerMonth => Number(SettingNames.LateEntriesPerMonth, 2);

    public int NightHandoversPerMonth => Number(SettingNames.NightHandoversPerMonth, 2);

    /// <summary>R-099: days within which the purchases of one buyer count together.</summary>
    public int CompoundWindowDays => Number(SettingNames.CompoundWindowDays, 30);

    /// <summary>R-099: from so many purchases a buyer is reported.</summary>
    public int CompoundPurchases => Number(SettingNames.CompoundPurchases, 5);

    /// <summary>R-099: from so many smallest packs a buyer is reported.</summary>
    public int CompoundPacks => Number(SettingNames.CompoundPacks, 10);

    /// <summary>R-077, R-078: how long "at once" is, and how long the police take to confirm.</summary>
    public LossClock LossClock => new(
        Number(SettingNames.LossReportHours, 2), Number(SettingNames.LossReceiptHours, 24));

    /// <summary>Days in which the police answer a suspicious report.</summary>
    public int SuspicionDays => Number(SettingNames.SuspicionDays, 15);

    /// <summary>Days in which a final user is checked.</summary>
    public int EndUseDays => Number(SettingNames.EndUseDays, 20);

    /// <summary>Months for which a verification of a final user holds when nothing else is said.</summary>
    public int EndUseMonths => Number(SettingNames.EndUseMonths, 12);

    private int Number(string name, int otherwise) =>
        _texts.TryGetValue(name, out string? text)
        && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int number)
            ? number
            : otherwise;
}
