namespace Traceability.Domain.Ledger;

/// <summary>A quantity with the base unit it is counted in, as parsed from "25 kg".</summary>
public readonly record struct Measure(long Units, BaseUnit Unit)
{
    /// <summary>
    /// A million tonnes: more than anybody has, and so little that the sum of a movement's lines is far from the
    /// largest whole number.
    /// </summary>
    public const long Most = 1_000_000_000_000_000;
}
