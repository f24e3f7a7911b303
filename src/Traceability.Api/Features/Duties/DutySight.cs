using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Traceability.Api.Security;
using Traceability.Db;
using Traceability.Domain;
using Traceability.Domain.Oversight;
using Traceability.Domain.Oversight.Devices;
using Traceability.Domain.Oversight.Inspections;
using Traceability.Domain.Oversight.Verifications;

namespace Traceability.Api.Features.Duties;

/// <summary>Of what a unit has to do, an authority sees what lies within its remit.</summary>
internal static class DutySight
{
    public static async Task<IReadOnlyList<DutyRow>> OfAsync(
        IReadOnlyList<DutyRow> rows, TraceabilityDb db, CurrentPerson person, CancellationToken cancellationToken) =>
        [.. rows.Where(await AmongAsync(rows, db, person, cancellationToken))];

    /// <summary>Which of the rows the person sees: to be asked about those rows alone.</summary>
    public static async Task<Func<DutyRow, bool>> AmongAsync(
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
        HashSet<(DutyKind, string)> records = await RecordsAsync(rows, db, person, cancellationToken);
        return row => row.Kind switch
        {
            DutyKind.Alert => seen.Contains(row.Subject),
            DutyKind.Renewal or DutyKind.HandBack => papers.Contains(row.Subject),
            DutyKind.Completion or DutyKind.Decision => asked.Contains(row.Subject),
            DutyKind.Declaration => substances.Contains(row.Subject),
            DutyKind.Finding or DutyKind.Inspection or DutyKind.Verification or DutyKind.Rectification
                or DutyKind.DeviceRegistration or DutyKind.DeviceCheck or DutyKind.DeviceTakeOver =>
                records.Contains((row.Kind, row.Subject)),
            DutyKind.Report or DutyKind.Appointment or DutyKind.Cancellation or DutyKind.TakeBack => true,
            // Agencies' own.
            DutyKind.PlanAnswer or DutyKind.Enrolment or DutyKind.AgencyRequest or DutyKind.LossReceipt
                or DutyKind.Suspicion or DutyKind.EndUse => false,
        };
    }

    /// <summary>Of the duties that follow from a record of oversight, those whose record the person may see.</summary>
    private static async Task<HashSet<(DutyKind, string)>> RecordsAsync(
        IReadOnlyList<DutyRow> rows, TraceabilityDb db, CurrentPerson person, CancellationToken stop)
    {
        HashSet<(DutyKind, string)> seen = [];
        await AddAsync<InspectionFinding>(
            ids => Visibility.Findings(db, person).Where(f => ids.Contains(f.Id)).Select(f => f.Id), DutyKind.Finding);
        await AddAsync<Inspection>(
            ids => Visibility.Inspections(db, person).Where(i => ids.Contains(i.Id)).Select(i => i.Id),
            DutyKind.Inspection);
        await AddAsync<Verification>(
            ids => Visibility.Verifications(db, person).Where(v => ids.Contains(v.Id)).Select(v => v.Id),
            DutyKind.Verification, DutyKind.Rectification, DutyKind.DeviceRegistration);
        await AddAsync<Device>(
            ids => Visibility.Devices(db, person).Where(d => ids.Contains(d.Id)).Select(d => d.Id),
            DutyKind.DeviceCheck, DutyKind.DeviceTakeOver);
        return seen;

        async Task AddAsync<T>(Func<List<Id<T>>, IQueryable<Id<T>>> among, params DutyKind[] kinds)
        {
            List<DutyRow> asked = [.. rows.Where(r => kinds.Contains(r.Kind))];
            if (asked.Count == 0) return;
            List<Id<T>> keys = [.. asked.Select(
                r => new Id<T>(long.Parse(r.Subject, CultureInfo.InvariantCulture))).Distinct()];
            HashSet<string> visible = [.. (await among(keys).ToListAsync(stop))
                .Select(id => id.Value.ToString(CultureInfo.InvariantCulture))];
            seen.UnionWith(asked.Where(r => visible.Contains(r.Subject)).Select(r => (r.Kind, r.Subject)));
        }
    }
}
