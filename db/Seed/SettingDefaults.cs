using Traceability.Domain.Oversight;

namespace Traceability.Db.Seed;

/// <summary>The local numbers a fresh system starts with; an authority supersedes one by a later-dated row.</summary>
public static class SettingDefaults
{
    /// <summary>The first day of Order 445: before it there is nothing to judge.</summary>
    public static readonly DateOnly EffectiveFrom = new(2005, 11, 1);

    public static IReadOnlyList<Setting> All { get; } =
    [
        Of(SettingNames.KeyAreas, ""),
        Of(SettingNames.ArrivalGraceHours, "24"),
        Of(SettingNames.TransitHoursWithoutPlan, "96"),
        Of(SettingNames.ShortGraceDays, "10"),
        Of(SettingNames.TransitTolerancePpm, "3000"),
        Of(SettingNames.CountGraceDays, "45"),
        Of(SettingNames.CountTolerancePpm, "5000"),
        Of(SettingNames.LossTolerancePpm, "5000"),
        Of(SettingNames.YieldBandPpm, "30000"),
        Of(SettingNames.PurchaseGrowthPpm, "2500000"),
        Of(SettingNames.DispensingGrowthPpm, "2000000"),
        Of(SettingNames.FastestKilometresPerHour, "130"),
        Of(SettingNames.SamePlaceKilometres, "5"),
        Of(SettingNames.TradeConfirmationDays, "90"),
        Of(SettingNames.ReversalsPerMonth, "3"),
        Of(SettingNames.LateEntriesPerMonth, "2"),
        Of(SettingNames.NightHandoversPerMonth, "2"),
        Of(SettingNames.CompoundWindowDays, "30"),
        Of(SettingNames.CompoundPurchases, "5"),
        Of(SettingNames.CompoundPacks, "10"),
        Of(SettingNames.VerificationPlanDays, "30"),
        Of(SettingNames.VerificationStrictMonths, "12"),
        Of(SettingNames.VerificationOtherMonths, "24"),
        Of(SettingNames.DeviceCheckDays, "365"),
        Of(SettingNames.AssayTolerancePpm, "20000"),
        Of(SettingNames.LossReportHours, "2"),
        Of(SettingNames.LossReceiptHours, "24"),
        Of(SettingNames.SuspicionDays, "15"),
        Of(SettingNames.EndUseDays, "20"),
        Of(SettingNames.EndUseMonths, "12"),
    ];

    private static Setting Of(string name, string text) =>
        new() { Name = name, EffectiveFrom = EffectiveFrom, Text = text };
}
