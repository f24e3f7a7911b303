namespace Traceability.Domain.Ledger;

/// <summary>A quantity with the base unit it is counted in, as parsed from "25 kg".</summary>
public readonly record struct Measure(long Units, BaseUnit Unit);
