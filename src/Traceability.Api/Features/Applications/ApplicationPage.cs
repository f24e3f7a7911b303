using Microsoft.EntityFrameworkCore;
using Traceability.Api.Language;
using Traceability.Db;
using Traceability.Domain;
using Traceability.Domain.Ledger;
using Traceability.Domain.Parties;
using Traceability.Domain.Permits;
using Traceability.Domain.Permits.Applications;

namespace Traceability.Api.Features.Applications;

/// <summary>Reads applications with the names on them: four queries for a page, however long.</summary>
internal static class ApplicationPage
{
    public static async Task<List<ApplicationAnswer>> ReadAsync(
        TraceabilityDb db, IQueryable<PermitApplication> applications, DateOnly today,
        CancellationToken cancellationToken)
    {
        List<PermitApplication> rows = await applications.AsNoTracking().Include(a => a.Lines)
            .ToListAsync(cancellationToken);
        List<Id<Organisation>> parties = [.. rows.SelectMany(a => PermitWay.Carriers(a.OtherCarriers)
            .Append(a.Applicant).Append(a.Agency)).Distinct()];
        var names = await db.Organisations.AsNoTracking().Where(o => parties.Contains(o.Id))
            .ToDictionaryAsync(o => o.Id, o => (o.Code, o.Name), cancellationToken);
        List<Id<Permit>> about = [.. rows.Select(a => a.About).OfType<Id<Permit>>().Distinct()];
        var numbers = await db.Permits.AsNoTracking().Where(p => about.Contains(p.Id))
            .ToDictionaryAsync(p => p.Id, p => p.Number, cancellationToken);
        List<string> codes = [.. rows.Select(a => a.Type).Distinct()];
        var types = await db.PermitTypes.AsNoTracking().Where(t => codes.Contains(t.Code))
            .ToDictionaryAsync(t => t.Code, t => Tongue.Say(t.NameZh, t.NameEn), cancellationToken);
        return rows.ConvertAll(a =>
        {
            DateOnly? due = PermitCompetences.Find(a.Type) is { } competence
                ? DecisionClock.DueOn(a, competence, today) : null;
            return new ApplicationAnswer(
                a.Number, a.Kind, a.Type, types[a.Type], names[a.Applicant].Code, names[a.Applicant].Name,
                names[a.Agency].Code, names[a.Agency].Name, a.State, ApplicationWords.Of(a.State), due, today > due,
                DecisionClock.IsDeemedAccepted(a, today), a.About is { } permit ? numbers[permit] : null,
                a.PaperNumber, a.PaperIssuer, a.FromRegion, a.ToRegion, a.Route,
                [.. PermitWay.Carriers(a.OtherCarriers).Select(c => names[c].Code)], PermitWay.Regions(a.ViaRegions),
                a.ValidFrom, a.ValidTo, a.SingleUse,
                a.Purpose, a.SubmittedAt, a.AcceptedAt, a.VerifyingSince, a.StoppedDays, a.GrantedNumber,
                [.. a.Lines.OrderBy(l => l.Substance, StringComparer.Ordinal).Select(
                    l => new AskedLine(l.Substance, l.Quantity, UnitName.Of(l.Unit), l.Basis))]);
        });
    }
}
