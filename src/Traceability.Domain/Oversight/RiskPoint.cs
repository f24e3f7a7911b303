namespace Traceability.Domain.Oversight;

/// <summary>One reason of a risk score, with the points it gives.</summary>
public sealed record RiskPoint(int Points, string ReasonZh, string ReasonEn);
