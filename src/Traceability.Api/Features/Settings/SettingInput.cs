namespace Traceability.Api.Features.Settings;

/// <summary>The form of a new value as it was sent.</summary>
public sealed class SettingInput
{
    public string? Substance { get; set; }

    public string? Text { get; set; }

    public DateOnly? EffectiveFrom { get; set; }
}
