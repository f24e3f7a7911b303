using Traceability.Api.Features.Indicators;
using Traceability.Domain.Parties;
using Traceability.Domain.Society;

namespace Traceability.Api.Features.Society;

/// <summary>A member as its association sees it.</summary>
/// <param name="Officers">专管员/安全员: how many, not who.</param>
public sealed record MemberRow(
    long Number, string Code, string Name, OrganisationKinds Kinds, string Region, string RegionName,
    OrganisationStatus Status, CreditGrade Grade, int Points, CreditBand LateReports, CreditBand OverdueAlerts,
    int Officers, bool IsTrained)
{
    internal static MemberRow Of(Organisation unit, CreditFacts facts, CreditScore score) => new(
        unit.Id.Value, unit.Code, unit.Name, unit.Kinds, unit.Region, IndicatorGround.NameOf(unit.Region), unit.Status,
        score.Grade, score.Points, CreditFormula.BandOf(facts.LateReports), CreditFormula.BandOf(facts.OverdueAlerts),
        facts.Officers, facts.Certified > 0);
}
