using Microsoft.EntityFrameworkCore;
using Traceability.Domain;
using Traceability.Domain.Catalogue;
using Traceability.Domain.Oversight;
using Traceability.Domain.Parties;
using Traceability.Domain.Rules;

namespace Traceability.Db.Reports;

/// <summary>Indicators that ask each unit one question.</summary>
public sealed partial class IndicatorReader
{
    private Task<IReadOnlyList<IndicatorTally>> RegistrationAsync(CancellationToken cancellationToken) => EachAsync(
        _units.Select(o => KeyValuePair.Create(o.Id, _db.Users.Any(u => u.Organisation == o.Id)
            || _db.Movements.Any(m => m.Organisation == o.Id && m.PostedAt < _end))), cancellationToken);

    private Task<IReadOnlyList<IndicatorTally>> VerificationAsync(CancellationToken cancellationToken) => EachAsync(
        _units.Select(o => KeyValuePair.Create(o.Id, o.VerifiedOn != null && o.VerifiedOn <= _day)), cancellationToken);

    private Task<IReadOnlyList<IndicatorTally>> OnSiteAsync(CancellationToken cancellationToken) => EachAsync(
        _units.Select(o => KeyValuePair.Create(
            o.Id, _db.SiteVisits.Any(v => v.Visited == o.Id && v.Day > _yearAgo && v.Day <= _day))), cancellationToken);

    private Task<IReadOnlyList<IndicatorTally>> OfficersAsync(CancellationToken cancellationToken) => EachAsync(
        _units.Select(o => KeyValuePair.Create(
            o.Id, _db.People.Any(p => p.Organisation == o.Id && p.Role == PersonRole.Officer)
                && _db.People.Any(p => p.Organisation == o.Id && p.Role == PersonRole.Informant))), cancellationToken);

    private Task<IReadOnlyList<IndicatorTally>> TrainingAsync(CancellationToken cancellationToken)
    {
        DateTime since = ChinaTime.StartOf(_yearAgo.AddDays(1));
        return EachAsync(
            _units.Select(o => KeyValuePair.Create(o.Id, _db.Trainees.Any(
                t => t.Organisation == o.Id && t.PassedAt != null && t.PassedAt >= since && t.PassedAt < _end))),
            cancellationToken);
    }

    private async Task<IReadOnlyList<IndicatorTally>> VisitsAsync(
        Func<VisitDuty, bool> isAsked, CancellationToken cancellationToken) =>
        [.. (await VisitReader.ReadAsync(_db, _units, months => VisitPlan.PeriodOf(months, _day), cancellationToken))
            .Where(isAsked).Select(d => new IndicatorTally(d.Unit.Id, d.VisitedOn <= _day ? 1 : 0, 1))];

    private static bool IsNarcoticWholesaler(VisitDuty duty) => duty.Unit.Is(OrganisationKinds.DrugWholesaler)
        && duty.Classes.Any(c => c is SubstanceClass.Narcotic or SubstanceClass.Psychotropic1);
}
