using Traceability.Api.Language;
using Traceability.Domain.Rules;

namespace Traceability.Api.Recording;

/// <summary>A finding as a caller reads it.</summary>
/// <param name="Rule">R-008.</param>
/// <param name="Article">The article of law, in the caller's language.</param>
public sealed record FindingAnswer(string Rule, Severity Severity, string Article, string Message, string Cure,
    string? Field)
{
    public static FindingAnswer Of(Finding f) => new(
        f.Rule,
        f.Severity,
        Tongue.Say(f.SourceZh, f.SourceEn),
        Tongue.Say(f.MessageZh, f.MessageEn),
        Tongue.Say(f.CureZh, f.CureEn),
        f.Field);
}
