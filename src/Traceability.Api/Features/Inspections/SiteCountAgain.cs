using Microsoft.EntityFrameworkCore;
using Traceability.Api.Features.Labels;
using Traceability.Db;
using Traceability.Domain.Catalogue;
using Traceability.Domain.Ledger;
using Traceability.Domain.Oversight.Inspections;

namespace Traceability.Api.Features.Inspections;

/// <summary>Whether a count that comes again, from a phone that had no answer, is the one that was kept.</summary>
internal static class SiteCountAgain
{
    public static async Task<bool> IsSameAsync(
        TraceabilityDb db, InspectionCount known, SiteCountRequest request, CancellationToken stop)
    {
        List<InspectionCountLine> lines = await db.InspectionCountLines.AsNoTracking()
            .Where(l => l.Count == known.Id && (l.Package == null || l.Mark != CountMark.Missing)).ToListAsync(stop);
        HashSet<string?> scanned =
        [
            .. request.Scanned.Select(
                s => PackageCode.TryParse(SheetChecks.CodeOf(s.Trim()), out PackageCode code) ? code.Value : null),
        ];
        // Of a lot that was measured twice the last counts, as when it was kept.
        var measured = request.Measured.GroupBy(m => (m.Product, m.Lot)).Select(g => (
            (string?)g.Key.Product, (string?)g.Key.Lot, UnitName.TryMeasure(g.Last().Quantity, g.Last().Unit)));
        return scanned.SetEquals(lines.Where(l => l.Package is not null).Select(l => l.Package))
            && measured.ToHashSet().SetEquals(lines.Where(l => l.Package is null).Select(
                l => (l.Product, l.Lot, (Measure?)new Measure(l.Found, l.Unit!.Value))));
    }
}
