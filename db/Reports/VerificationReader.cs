using Microsoft.EntityFrameworkCore;
using Traceability.Domain;
using Traceability.Domain.Catalogue;
using Traceability.Domain.Oversight;
using Traceability.Domain.Oversight.Verifications;
using Traceability.Domain.Parties;
using Traceability.Domain.Permits;

namespace Traceability.Db.Reports;

/// <summary>Reads by when units are to be verified again.</summary>
public static class VerificationReader
{
    /// <summary>Those that have not ended.</summary>
    public static readonly VerificationState[] Open =
        [VerificationState.Planned, VerificationState.OnSite, VerificationState.ToSign];

    /// <summary>The last day of the next verification of a unit that is verified on a day.</summary>
    public static async Task<DateOnly> NextAsync(
        TraceabilityDb db, Organisation unit, DateOnly verifiedOn, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(unit);
        List<SubstanceClass> classes = await (
            from p in db.Permits
            where p.Holder == unit.Id && p.Status == PermitStatus.Valid
            join l in db.PermitLines on p.Id equals l.Permit
            join s in db.Substances on l.Substance equals s.Code
            select s.Class).Distinct().ToListAsync(cancellationToken);
        int months = VerificationTerm.IsStrict(unit.Kinds, classes)
            ? await SettingReader.NumberAsync(
                db, SettingNames.VerificationStrictMonths, VerificationTerm.StrictMonthsUsual, verifiedOn,
                cancellationToken)
            : await SettingReader.NumberAsync(
                db, SettingNames.VerificationOtherMonths, VerificationTerm.OtherMonthsUsual, verifiedOn,
                cancellationToken);
        return VerificationTerm.NextAfter(verifiedOn, months);
    }

    /// <summary>Units to be verified again by a day, as last sealed, and for which nothing is planned.</summary>
    public static async Task<IReadOnlyList<(Id<Organisation> Unit, Id<Organisation> Agency, DateOnly DueOn)>>
        DueAsync(TraceabilityDb db, DateOnly until, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(db);
        var last = await db.Verifications.AsNoTracking()
            .Where(v => v.NextOn != null && v.NextOn <= until
                && !db.Verifications.Any(o => o.Unit == v.Unit
                    && (Open.Contains(o.State) || (o.State != VerificationState.Cancelled && o.Id > v.Id)))
                && db.Organisations.Any(o => o.Id == v.Unit && o.Status != OrganisationStatus.Closed))
            .OrderBy(v => v.Id).Select(v => new { v.Unit, v.Agency, v.NextOn }).ToListAsync(cancellationToken);
        return [.. last.Select(v => (v.Unit, v.Agency, v.NextOn!.Value))];
    }
}
