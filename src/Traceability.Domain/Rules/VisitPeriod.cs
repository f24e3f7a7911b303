namespace Traceability.Domain.Rules;

/// <summary>检查周期: within these days a unit is visited once. 2026-Q4, 2026-H2 or 2026.</summary>
public sealed record VisitPeriod(string Name, DateOnly From, DateOnly To);
