namespace Traceability.Domain.Oversight;

/// <summary>
/// A number or list that a local authority sets (transit tolerance, key areas …), with the day from which it counts.
/// </summary>
public sealed class Setting
{
    public required string Name { get; init; }

    public required DateOnly EffectiveFrom { get; init; }

    public required string Text { get; init; }
}
