using Microsoft.EntityFrameworkCore;
using Traceability.Api.Language;
using Traceability.Api.Recording;
using Traceability.Api.Security;
using Traceability.Db;
using Traceability.Db.Reports;
using Traceability.Domain;
using Traceability.Domain.Ledger;
using Traceability.Domain.Oversight;
using Traceability.Domain.Parties;
using Traceability.Domain.Permits;
using Traceability.Domain.Permits.Applications;
using Traceability.Domain.Rules;

namespace Traceability.Api.Features.Applications;

/// <summary>One application whole, as its reader may see it, and what stands in its way.</summary>
public sealed class ApplicationReader(TraceabilityDb db, GoodsFigures figures, TimeProvider clock)
{
    /// <summary>三年: applications may be refused for so long after a forged or borrowed paper, 条例第三十八条.</summary>
    private const int YearsLookedBack = 3;

    public async Task<ApplicationDetail> ReadAsync(
        PermitApplication application, CurrentPerson person, CancellationToken cancellationToken)
    {
        DateOnly today = ChinaTime.DayOf(clock.GetUtcNow().UtcDateTime);
        ApplicationAnswer answer = (await ApplicationPage.ReadAsync(
            db, db.PermitApplications.Where(a => a.Id == application.Id), today, cancellationToken))[0];
        List<PaperAnswer> papers = (await db.ApplicationPapers.AsNoTracking()
            .Where(p => p.Application == application.Id).OrderBy(p => p.Id)
            .Select(p => new { p.Id, p.Kind, p.FileName, p.ContentType, p.Hash, p.AddedAt })
            .ToListAsync(cancellationToken))
            .ConvertAll(p => new PaperAnswer(
                p.Id.Value, p.Kind, p.FileName, p.ContentType, Convert.ToHexStringLower(p.Hash), p.AddedAt));
        HashSet<string> there = [.. papers.Select(p => p.Kind)];
        IReadOnlyList<PaperNeed> needs = PermitPurposes.Find(application.Type) is { } scope
            ? PaperNeeds.For(application.Kind, scope) : [];
        IReadOnlyList<Finding> findings = ApplicationLife.HasEnded(answer.State) ? []
            : await CheckAsync(application, cancellationToken);
        return new ApplicationDetail(
            answer,
            [.. findings.Select(FindingAnswer.Of)],
            [.. needs.Select(n => new NeededPaper(
                n.Code, Tongue.Say(n.Zh, n.En), Tongue.Say(n.LawZh, n.LawEn), there.Contains(n.Code)))],
            papers,
            await CourseAsync(application, cancellationToken),
            person.IsRegulator ? await BackgroundAsync(application.Applicant, today, cancellationToken) : null);
    }

    /// <summary>预审: missing papers and the rules on granting.</summary>
    public async Task<IReadOnlyList<Finding>> CheckAsync(
        PermitApplication application, CancellationToken cancellationToken)
    {
        List<string> papers = await db.ApplicationPapers.AsNoTracking().Where(p => p.Application == application.Id)
            .Select(p => p.Kind).Distinct().ToListAsync(cancellationToken);
        PermitCompetence competence = PermitCompetences.Find(application.Type)
            ?? throw new InvalidOperationException($"No competence for {application.Type}.");
        return ApplicationCheck.Of(
            application.Kind, await FactsAsync(PermitOf(application, "申请"), application, cancellationToken), competence,
            papers);
    }

    public async Task<GrantFacts> FactsAsync(
        Permit permit, PermitApplication application, CancellationToken cancellationToken) => new()
        {
            Permit = permit,
            Holder = await db.Organisations.AsNoTracking()
                .SingleAsync(o => o.Id == application.Applicant, cancellationToken),
            Agency = await db.Organisations.AsNoTracking()
                .SingleAsync(o => o.Id == application.Agency, cancellationToken),
            HoldersPapers = await db.Permits.AsNoTracking()
                .Where(p => p.Holder == application.Applicant && p.Number != permit.Number)
                .ToListAsync(cancellationToken),
        };

    /// <summary>The permit as it would be, without lines.</summary>
    internal static Permit PermitOf(PermitApplication a, string number) => new()
    {
        Id = default,
        Number = number,
        Type = a.Type,
        Holder = a.Applicant,
        FromRegion = a.FromRegion,
        ToRegion = a.ToRegion,
        ValidFrom = a.ValidFrom,
        ValidTo = a.ValidTo,
        SingleUse = a.SingleUse,
        IssuedBy = a.Agency,
        Status = PermitStatus.Valid,
    };

    private async Task<IReadOnlyList<ApplicationStep>> CourseAsync(
        PermitApplication application, CancellationToken cancellationToken) =>
        [.. (await (
            from e in db.ApplicationEvents.AsNoTracking()
            where e.Application == application.Id
            join o in db.Organisations on e.Organisation equals o.Id
            orderby e.Number
            select new { e.Number, e.Act, e.After, e.Reason, o.Name, e.At }).ToListAsync(cancellationToken))
            .Select(e => new ApplicationStep(e.Number, e.Act, e.After, e.Reason, e.Name, e.At))];

    private async Task<ApplicantBackground> BackgroundAsync(
        Id<Organisation> unit, DateOnly today, CancellationToken cancellationToken)
    {
        DateOnly from = today.AddYears(-1).AddDays(1);
        IReadOnlyList<GoodsFigure> goods = await figures.ReadAsync(unit, from, today, null, cancellationToken);
        DateOnly since = today.AddYears(-YearsLookedBack);
        List<string> revoked = await db.Permits.AsNoTracking()
            .Where(p => p.Holder == unit && p.Status == PermitStatus.Revoked && p.ValidTo >= since)
            .Select(p => p.Number).ToListAsync(cancellationToken);
        int alerts = await db.Alerts.CountAsync(
            a => a.Organisation == unit && (a.State == AlertState.Open || a.State == AlertState.Acknowledged
                || a.State == AlertState.Investigating), cancellationToken);
        return new ApplicantBackground(
            from, today,
            [.. goods.Select(g => new BackgroundGoods(
                g.Product, g.Name, UnitName.Of(g.Unit), g.Opening, g.In,
                g.Out, g.Closing))],
            revoked, alerts);
    }
}
