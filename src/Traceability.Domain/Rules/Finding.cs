using Traceability.Domain.Oversight;

namespace Traceability.Domain.Rules;

/// <summary>
/// What a rule says about one movement: what, why, cure, in both languages, and the field it is about.
/// </summary>
/// <param name="Field">JSON path of the request, such as <c>items[0].quantity</c>; null when it is about the
/// whole.</param>
public sealed record Finding(
    string Rule,
    Severity Severity,
    AlertLevel Level,
    string SourceZh,
    string SourceEn,
    string MessageZh,
    string MessageEn,
    string CureZh,
    string CureEn,
    string? Field);
