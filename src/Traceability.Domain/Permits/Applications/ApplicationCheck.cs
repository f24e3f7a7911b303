using Traceability.Domain.Oversight;
using Traceability.Domain.Rules;

namespace Traceability.Domain.Permits.Applications;

/// <summary>预审: what would stand in the way of an application, told before it is submitted. Pure.</summary>
public static class ApplicationCheck
{
    /// <summary>Missing papers and what the rules on granting say; all at once.</summary>
    /// <param name="facts">The permit as it would be.</param>
    /// <param name="papers">Codes of the papers that are there.</param>
    public static IReadOnlyList<Finding> Of(
        ApplicationKind kind, GrantFacts facts, PermitCompetence competence, IReadOnlyCollection<string> papers)
    {
        ArgumentNullException.ThrowIfNull(facts);
        ArgumentNullException.ThrowIfNull(competence);
        return [.. Missing(kind, facts.Permit.Type, competence, papers), .. Judged(kind, facts)];
    }

    /// <summary>Rules ask about papers given here; one given elsewhere is verified by who oversees it.</summary>
    private static IReadOnlyList<Finding> Judged(ApplicationKind kind, GrantFacts facts) =>
        kind is ApplicationKind.New or ApplicationKind.Renewal ? Rulebook.Decide(facts) : [];

    private static IEnumerable<Finding> Missing(
        ApplicationKind kind, string type, PermitCompetence competence, IReadOnlyCollection<string> papers) =>
        PermitPurposes.Find(type) is not { } scope ? []
        : PaperNeeds.For(kind, scope).Where(need => !papers.Contains(need.Code)).Select(need => new Finding(
            competence.Rule, Severity.Block, AlertLevel.Info, need.LawZh, need.LawEn,
            $"缺少材料：{need.Zh}", $"Missing: {need.En}",
            $"上传“{need.Zh}”的扫描件（PDF、PNG 或 JPEG）", $"Upload a scan of it (PDF, PNG or JPEG): {need.En}",
            $"papers.{need.Code}"));
}
