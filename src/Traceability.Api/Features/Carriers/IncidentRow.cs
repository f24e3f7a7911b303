using Microsoft.EntityFrameworkCore;
using Traceability.Db;
using Traceability.Domain;
using Traceability.Domain.Oversight;

namespace Traceability.Api.Features.Carriers;

/// <summary>An incident on the way. Times are UTC.</summary>
/// <param name="Photos">Numbers of the photos, for <c>/api/incidents/photos/{number}</c>.</param>
public sealed record IncidentRow(
    long Incident, long Consignment, IncidentKind Kind, DateTime At, string Region, string? Place, string What,
    string ReportedBy, DateTime RecordedAt, IReadOnlyList<long> Photos)
{
    internal static async Task<IncidentRow> ReadAsync(
        IncidentReport report, TraceabilityDb db, CancellationToken cancellationToken) =>
        (await ReadAsync([report], db, cancellationToken))[0];

    internal static async Task<IReadOnlyList<IncidentRow>> ReadAsync(
        IReadOnlyList<IncidentReport> reports, TraceabilityDb db, CancellationToken cancellationToken)
    {
        List<Id<IncidentReport>> ids = [.. reports.Select(r => r.Id)];
        List<Id<Domain.Parties.Organisation>> units = [.. reports.Select(r => r.Organisation).Distinct()];
        var names = await db.Organisations.Where(o => units.Contains(o.Id))
            .ToDictionaryAsync(o => o.Id, o => o.Name, cancellationToken);
        var photos = (await db.IncidentPhotos.Where(p => ids.Contains(p.Incident)).OrderBy(p => p.Id)
            .Select(p => new { p.Incident, p.Id }).ToListAsync(cancellationToken)).ToLookup(p => p.Incident, p => p.Id);
        return
        [
            .. reports.Select(r => new IncidentRow(
                r.Id.Value, r.Consignment.Value, r.Kind, r.At, r.Region, r.Place, r.What, names[r.Organisation],
                r.RecordedAt, [.. photos[r.Id].Select(id => id.Value)])),
        ];
    }
}
