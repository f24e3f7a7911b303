namespace Traceability.Domain.Rules;

/// <summary>保存期限 under one rule.</summary>
/// <param name="Until">Last day on which it must be there; null while the expiry of the goods is not known.</param>
public sealed record RetentionTerm(string Rule, string SourceZh, string SourceEn, DateOnly? Until);
