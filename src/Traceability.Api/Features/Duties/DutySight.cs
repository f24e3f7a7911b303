using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Traceability.Api.Security;
using Traceability.Db;
using Traceability.Domain;
using Traceability.Domain.Oversight;

namespace Traceability.Api.Features.Duties;

/// <summary>Of what a unit has to do, an authority sees what lies within its remit.</summary>
internal static class DutySight
{
    public static async Task<IReadOnlyList<DutyRow>> OfAsync(
        IReadOnlyList<DutyRow> rows, TraceabilityDb db, CurrentPerson person, CancellationToken cancellationToken)
    {
        List<Id<Alert>> alerts = [.. rows.Where(r => r.Kind == DutyKind.Alert).Select(
            r => new Id<Alert>(long.Parse(r.Subject, CultureInfo.InvariantCulture)))];
        List<string> named = [.. rows.Where(r => r.Kind != DutyKind.Alert).Select(r => r.Subject).Distinct()];
        HashSet<string> seen =
        [
            .. (await Visibility.Alerts(db, person).Where(a => alerts.Contains(a.Id)).Select(a => a.Id)
                .ToListAsync(cancellationToken)).Select(id => id.Value.ToString(CultureInfo.InvariantCulture)),
        ];
        HashSet<string> papers = [.. await Visibility.Permits(db, person).Where(p => named.Contains(p.Number))
            .Select(p => p.Number).ToListAsync(cancellationToken)];
        HashSet<string> asked = [.. await Visibility.Applications(db, person).Where(a => named.Contains(a.Number))
            .Select(a => a.Number).ToListAsync(cancellationToken)];
        HashSet<string> substances = [.. await Visibility.Substances(db, person).Where(s => named.Contains(s.Code))
            .Select(s => s.Code).ToListAsync(cancellationToken)];
        return [.. rows.Where(row => row.Kind switch
        {
            DutyKind.Alert => seen.Contains(row.Subject),
            DutyKind.Renewal or DutyKind.HandBack => papers.Contains(row.Subject),
            DutyKind.Completion or DutyKind.Decision => asked.Contains(row.Subject),
            DutyKind.Declaration => substances.Contains(row.Subject),
            DutyKind.Report or DutyKind.Appointment or DutyKind.Cancellation or DutyKind.TakeBack => true,
        })];
    }
}
