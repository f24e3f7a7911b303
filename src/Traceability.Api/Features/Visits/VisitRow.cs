using Traceability.Domain.Oversight;
using Traceability.Domain.Parties;

namespace Traceability.Api.Features.Visits;

/// <summary>现场检查记录.</summary>
public sealed record VisitRow(
    long Id, string Organisation, string Name, DateOnly Day, string FirstOfficer, string SecondOfficer, string Checked,
    string? Findings, string? Article, DateOnly? RectifyBy, DateTime At)
{
    public static VisitRow Of(SiteVisit v, Organisation unit) => new(
        v.Id.Value, unit.Code, unit.Name, v.Day, v.FirstOfficer, v.SecondOfficer, v.Checked, v.Findings,
        v.Article, v.RectifyBy, v.At);
}
