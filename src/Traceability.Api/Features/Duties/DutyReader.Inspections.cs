using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Traceability.Api.Language;
using Traceability.Domain;
using Traceability.Domain.Oversight.Inspections;
using Traceability.Domain.Parties;

namespace Traceability.Api.Features.Duties;

/// <summary>What waits after and for inspections, on both sides.</summary>
public sealed partial class DutyReader
{
    private const string Rectification = "R-132";
    private const string Team = "《行政处罚法》第四十二条";
    private const string VisitRule = "R-130";

    private static string VisitArticle => Tongue.Say("《易制毒化学品管理条例》第三十二条", "Order 445, art. 32");

    /// <summary>The unit signs the record and puts right what was found.</summary>
    private async Task<IEnumerable<Owed>> FindingsAsync(
        Id<Organisation>[] units, DateOnly today, CancellationToken cancellationToken)
    {
        var open = await (
            from f in db.InspectionFindings.AsNoTracking()
            where f.State == FindingState.Open
            join i in db.Inspections on f.Inspection equals i.Id
            where units.Contains(i.Unit) && i.SealedAt != null
            orderby f.Id
            select new { i.Unit, Finding = f }).Take(RowsMost * units.Length).ToListAsync(cancellationToken);
        var unsigned = await db.Inspections.AsNoTracking()
            .Where(i => units.Contains(i.Unit) && i.State == InspectionState.Signing)
            .OrderBy(i => i.Id).Select(i => new { i.Unit, i.Id }).Take(RowsMost * units.Length)
            .ToListAsync(cancellationToken);
        return open.Select(f => new Owed(f.Unit, new DutyRow(
                DutyKind.Finding, Tongue.Say($"整改：{f.Finding.Text}", $"put right: {f.Finding.Text}"),
                Number(f.Finding.Id.Value), f.Finding.Rule ?? Rectification, f.Finding.Article, f.Finding.DueOn,
                f.Finding.IsOverdueOn(today))))
            .Concat(unsigned.Select(i => new Owed(i.Unit, new DutyRow(
                DutyKind.Inspection, Tongue.Say("阅读现场检查记录并签名", "read the record of an inspection and sign it"),
                Number(i.Id.Value), VisitRule, VisitArticle, null, IsOverdue: false))));
    }

    /// <summary>The agency answers plans, inspects before the last day, and checks what units answered.</summary>
    private async Task<IEnumerable<DutyRow>> InspectionsAsync(
        Organisation agency, DateOnly today, CancellationToken cancellationToken)
    {
        List<InspectionPlan> invited = await db.InspectionPlans.AsNoTracking().Where(
            p => p.State == PlanState.Fixed && db.PlanAgencies.Any(
                a => a.Plan == p.Id && a.Agency == agency.Id && a.Answer == AgencyAnswer.Invited))
            .OrderBy(p => p.Id).Take(RowsMost).ToListAsync(cancellationToken);
        IQueryable<Inspection> own = db.Inspections.AsNoTracking().Where(i => db.InspectionOfficers.Any(
            o => o.Inspection == i.Id && db.PlanOfficers.Any(f => f.Id == o.Officer && f.Agency == agency.Id)));
        var todo = await (
            from i in own
            where i.State == InspectionState.Planned || i.State == InspectionState.OnSite
                || i.State == InspectionState.Signing
            join p in db.InspectionPlans on i.Plan equals p.Id
            join o in db.Organisations on i.Unit equals o.Id
            orderby p.To
            select new { i.Id, i.State, p.To, o.Name }).Take(RowsMost).ToListAsync(cancellationToken);
        List<InspectionFinding> answered = await db.InspectionFindings.AsNoTracking()
            .Where(f => f.State == FindingState.Answered && own.Any(i => i.Id == f.Inspection))
            .OrderBy(f => f.Id).Take(RowsMost).ToListAsync(cancellationToken);
        return invited.Select(p => new DutyRow(
                DutyKind.PlanAnswer, Tongue.Say($"答复检查计划：{p.Title}", $"answer the plan: {p.Title}"),
                Number(p.Id.Value), VisitRule, VisitArticle, p.From, today > p.From))
            .Concat(todo.Select(t => new DutyRow(
                DutyKind.Inspection,
                t.State == InspectionState.Signing
                    ? Tongue.Say($"签名、封存检查记录：{t.Name}", $"sign and seal the record: {t.Name}")
                    : Tongue.Say($"现场检查：{t.Name}", $"inspect {t.Name}"),
                Number(t.Id.Value), VisitRule, Tongue.Say(Team, "Administrative Penalty Law, art. 42"), t.To,
                today > t.To)))
            .Concat(answered.Select(f => new DutyRow(
                DutyKind.Finding, Tongue.Say($"核查整改：{f.Text}", $"check what was put right: {f.Text}"),
                Number(f.Id.Value), f.Rule ?? Rectification, f.Article, f.DueOn, today > f.DueOn)));
    }

    private static string Number(long id) => id.ToString(CultureInfo.InvariantCulture);
}
