namespace Traceability.Api.Features.Movements;

/// <summary>保存期限 of a movement, its attachments and, where it dispensed, its prescription.</summary>
/// <param name="Until">Last day on which all must be there; null while the expiry of the goods is not known.</param>
public sealed record RetentionAnswer(DateOnly? Until, IReadOnlyList<RetentionTermAnswer> Terms);

/// <summary>Under one rule.</summary>
public sealed record RetentionTermAnswer(string Rule, string Article, DateOnly? Until);
