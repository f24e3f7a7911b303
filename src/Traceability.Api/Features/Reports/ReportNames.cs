using Traceability.Api.Language;
using Traceability.Domain.Rules;

namespace Traceability.Api.Features.Reports;

/// <summary>How a report is called: the title of its rule.</summary>
internal static class ReportNames
{
    public static string Of(string rule) => Rulebook.Dated.FirstOrDefault(r => r.Card.Id == rule)?.Card is { } card
        ? Tongue.Say(card.TitleZh, card.TitleEn) : rule;
}
