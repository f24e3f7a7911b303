using Microsoft.AspNetCore.Http.HttpResults;
using Traceability.Api.Language;
using Traceability.Domain.Oversight;
using Traceability.Domain.Rules;

namespace Traceability.Api.Features.Rules;

/// <summary>规则: every rule of the reference with its article and how it is kept.</summary>
public static class ListRules
{
    public static Ok<IReadOnlyList<RuleAnswer>> Handle() =>
        TypedResults.Ok<IReadOnlyList<RuleAnswer>>([.. RuleRegister.All.Select(RuleAnswer.Of)]);
}

/// <summary>One rule in the caller's language.</summary>
/// <param name="Kept">gate, watch, grant, duty, dated, parcel, exception, ledger or level.</param>
/// <param name="Where">What keeps it: itself, or the rule it is an exception of.</param>
/// <param name="Verified">Whether the article was read in a source: yes, part or no.</param>
public sealed record RuleAnswer(
    string Rule, RuleKeeping Kept, string Title, string Where, string Article, DateOnly InForceFrom,
    Severity? Severity, AlertLevel? Level, string Verified)
{
    public static RuleAnswer Of(RuleEntry entry) => new(
        entry.Id, entry.Keeping, Tongue.Say(entry.TitleZh, entry.TitleEn), Tongue.Say(entry.WhereZh, entry.WhereEn),
        Tongue.Say(entry.SourceZh, entry.SourceEn), entry.InForceFrom, entry.Severity, entry.Level, entry.Verified);
}
