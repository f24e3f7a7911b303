using Microsoft.EntityFrameworkCore;
using Traceability.Domain;
using Traceability.Domain.Oversight;
using Traceability.Domain.Oversight.Inspections;

namespace Traceability.Db.Reports;

/// <summary>Indicators that count inspections and what was put right after them.</summary>
public sealed partial class IndicatorReader
{
    private async Task<IReadOnlyList<IndicatorTally>> InspectionsAsync(CancellationToken cancellationToken) =>
        Sum((await (
            from i in _db.Inspections
            join p in _db.InspectionPlans on i.Plan equals p.Id
            where p.To > _yearAgo && (p.To <= _day || i.SealedAt != null) && i.State != InspectionState.CalledOff
            join o in _units on i.Unit equals o.Id
            select new { i.Unit, i.SealedAt }).ToListAsync(cancellationToken))
            .Select(i => (i.Unit, i.SealedAt < _end)));

    private async Task<IReadOnlyList<IndicatorTally>> RectifiedAsync(CancellationToken cancellationToken)
    {
        var due = await (
            from f in _db.InspectionFindings
            where f.State != FindingState.Withdrawn
            join i in _db.Inspections on f.Inspection equals i.Id
            where i.SealedAt != null && i.SealedAt < _end
            join o in _units on i.Unit equals o.Id
            select new { i.Unit, Finding = f }).ToListAsync(cancellationToken);
        return Sum(due.Where(d => d.Finding.DueOn > _yearAgo
                && (d.Finding.DueOn <= _day || d.Finding.RectifiedOn <= _day))
            .Select(d => (d.Unit, d.Finding.RectifiedOn is { } done && done <= d.Finding.DueOn && done <= _day)));
    }
}
