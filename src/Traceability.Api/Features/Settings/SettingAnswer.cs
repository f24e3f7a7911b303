namespace Traceability.Api.Features.Settings;

/// <summary>A setting: what it means, what counts today, and every value it had or will have.</summary>
/// <param name="Substance">The substance an exception is for.</param>
public sealed record SettingAnswer(
    string Name, string Meaning, string Unit, int Least, int Most, bool IsRegions, bool BySubstance, string? Rule,
    string? Substance, string? Current, DateOnly? Since, IReadOnlyList<SettingValue> Values);

/// <summary>A value and the day from which it counts.</summary>
public sealed record SettingValue(DateOnly EffectiveFrom, string Text);
