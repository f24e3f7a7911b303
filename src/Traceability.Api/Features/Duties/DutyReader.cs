using Microsoft.EntityFrameworkCore;
using Traceability.Api.Features.Applications;
using Traceability.Api.Language;
using Traceability.Db;
using Traceability.Db.Reports;
using Traceability.Domain;
using Traceability.Domain.Catalogue;
using Traceability.Domain.Oversight;
using Traceability.Domain.Parties;
using Traceability.Domain.Permits;
using Traceability.Domain.Permits.Applications;
using Traceability.Domain.Rules;

namespace Traceability.Api.Features.Duties;

/// <summary>Gathers what an organisation has to do from wherever it is kept.</summary>
public sealed partial class DutyReader(TraceabilityDb db, FilingDesk filings)
{
    /// <summary>Rows of one kind at most: who has more to do begins with the oldest.</summary>
    private const int RowsMost = 200;

    public async Task<IReadOnlyList<DutyRow>> ReadAsync(
        Organisation unit, DateOnly today, CancellationToken cancellationToken)
    {
        IEnumerable<DutyRow> rows = unit.Agency is null
            ? (await AppointmentsAsync(unit, cancellationToken))
                .Concat(await ReportsAsync(unit, today, cancellationToken))
                .Concat(await TermsAsync(unit, today, cancellationToken))
                .Concat(await CompletionsAsync(unit, cancellationToken))
                .Concat(await DeclarationsAsync(unit, today, cancellationToken))
                .Concat(await StopsAsync(unit, today, cancellationToken))
                .Concat(await TakeBacksAsync(unit, cancellationToken))
                .Concat(await DevicesAsync(unit, today, cancellationToken))
                .Concat(await RectificationsAsync(unit, today, cancellationToken))
                .Concat(await FindingsAsync(unit, today, cancellationToken))
            : (await DecisionsAsync(unit, today, cancellationToken))
                .Concat(await EnrolmentsAsync(unit, today, cancellationToken))
                .Concat(await VerificationsAsync(unit, today, cancellationToken))
                .Concat(await InspectionsAsync(unit, today, cancellationToken))
                .Concat(await RequestsAsync(unit, today, cancellationToken))
                .Concat(await LossesAsync(unit, today, cancellationToken));
        return [.. rows.Concat(await AlertsAsync(unit, today, cancellationToken))
            .OrderBy(r => r.DueOn ?? DateOnly.MinValue).ThenBy(r => r.Kind)
            .ThenBy(r => r.Subject, StringComparer.Ordinal)];
    }

    private async Task<IEnumerable<DutyRow>> ReportsAsync(
        Organisation unit, DateOnly today, CancellationToken cancellationToken) =>
        (await filings.OwedAsync(unit.Id, today, cancellationToken)).Take(RowsMost).Select(d =>
        {
            RuleCard card = Rulebook.Dated.Single(r => r.Card.Id == d.Rule).Card;
            return new DutyRow(
                DutyKind.Report, Tongue.Say(card.TitleZh, card.TitleEn), d.Period, d.Rule,
                Tongue.Say(card.SourceZh, card.SourceEn), d.DueOn, d.IsOverdueOn(today));
        });

    private async Task<IEnumerable<DutyRow>> TermsAsync(
        Organisation unit, DateOnly today, CancellationToken cancellationToken) =>
        (await TermReader.ReadAsync(db, [unit.Id], today, cancellationToken)).Select(d =>
        {
            RuleCard card = Rulebook.Grants.Single(r => r.Card.Id == d.Rule).Card;
            return new DutyRow(
                d.IsHandBack ? DutyKind.HandBack : DutyKind.Renewal,
                d.IsHandBack ? Tongue.Say("交回到期证件", "hand back the ended paper")
                    : Tongue.Say("申请延续", "apply for renewal"),
                d.Permit.Number, d.Rule, Tongue.Say(card.SourceZh, card.SourceEn), d.DueOn, d.IsOverdueOn(today));
        });

    private async Task<IEnumerable<DutyRow>> StopsAsync(
        Organisation unit, DateOnly today, CancellationToken cancellationToken) =>
        (await StopReader.ReadAsync(db, [unit.Id], today, cancellationToken)).SelectMany(d =>
        {
            RuleCard card = Rulebook.Grants.Single(r => r.Card.Id == StoppedBusiness.Rule).Card;
            string article = Tongue.Say(card.SourceZh, card.SourceEn);
            IEnumerable<DutyRow> papers = d.Papers.Select(paper => new DutyRow(
                DutyKind.Cancellation, Tongue.Say("停止经营后注销证件", "cancel the paper of a business that stopped"),
                paper, StoppedBusiness.Rule, article, d.DueOn, d.IsOverdueOn(today)));
            return !d.HasStock ? papers : papers.Append(new DutyRow(
                DutyKind.Cancellation, Tongue.Say("停止经营后处理全部库存", "bring the stock of a business that stopped to nil"),
                "stock", StoppedBusiness.StockRule, article, d.DueOn, d.IsOverdueOn(today)));
        });

    private async Task<IEnumerable<DutyRow>> CompletionsAsync(Organisation unit, CancellationToken cancellationToken) =>
        (await db.PermitApplications.AsNoTracking()
            .Where(a => a.Applicant == unit.Id && a.State == ApplicationState.Incomplete)
            .OrderBy(a => a.Id).Take(RowsMost).ToListAsync(cancellationToken))
        .Select(a => Of(a, DutyKind.Completion, null, isOverdue: false));

    private async Task<IEnumerable<DutyRow>> DeclarationsAsync(
        Organisation unit, DateOnly today, CancellationToken cancellationToken) =>
        (await (
            from d in db.StockDeclarations.AsNoTracking()
            where d.Organisation == unit.Id && d.DeclaredAt == null
            join s in db.Substances on d.Substance equals s.Code
            select new { d.Substance, d.DueOn, s.NameZh, s.NameEn, s.LegalBasis }).ToListAsync(cancellationToken))
        .Select(d => new DutyRow(
            DutyKind.Declaration, Tongue.Say($"申报{d.NameZh}存量", $"declare the stock of {d.NameEn}"), d.Substance,
            StockDeclaration.Rule, d.LegalBasis, d.DueOn, today > d.DueOn));

    private async Task<IEnumerable<DutyRow>> DecisionsAsync(
        Organisation agency, DateOnly today, CancellationToken cancellationToken) =>
        (await db.PermitApplications.AsNoTracking()
            .Where(a => a.Agency == agency.Id && (a.State == ApplicationState.Submitted
                || a.State == ApplicationState.Accepted || a.State == ApplicationState.Reviewed))
            .OrderBy(a => a.Id).Take(RowsMost).ToListAsync(cancellationToken))
        .Select(a =>
        {
            DateOnly? due = PermitCompetences.Find(a.Type) is { } competence
                ? DecisionClock.DueOn(a, competence, today) : null;
            return Of(a, DutyKind.Decision, due, today > due);
        });

    /// <summary>An enterprise answers its own alerts, an authority those assigned to it.</summary>
    private async Task<IEnumerable<DutyRow>> AlertsAsync(
        Organisation unit, DateOnly today, CancellationToken cancellationToken) =>
        (await db.Alerts.AsNoTracking()
            .Where(a => a.Organisation == unit.Id && (a.State == AlertState.Open
                || a.State == AlertState.Acknowledged || a.State == AlertState.Investigating))
            .OrderBy(a => a.DueAt).Take(RowsMost).ToListAsync(cancellationToken))
        .Select(a =>
        {
            DateOnly? due = a.DueAt is { } at ? ChinaTime.DayOf(at) : null;
            RuleEntry? entry = RuleRegister.All.FirstOrDefault(r => r.Id == a.Rule);
            return new DutyRow(
                DutyKind.Alert, Tongue.Say(a.MessageZh, a.MessageEn), a.Id.Value.ToString(
                    System.Globalization.CultureInfo.InvariantCulture),
                a.Rule, entry is null ? a.Rule : Tongue.Say(entry.TitleZh, entry.TitleEn), due, today > due);
        });

    /// <summary>Whom the law wants appointed and is not there yet.</summary>
    public async Task<IEnumerable<DutyRow>> AppointmentsAsync(
        Organisation unit, CancellationToken cancellationToken)
    {
        List<SubstanceClass> classes = await (
            from p in db.Permits
            where p.Holder == unit.Id && p.Status == PermitStatus.Valid
            join l in db.PermitLines on p.Id equals l.Permit
            join s in db.Substances on l.Substance equals s.Code
            select s.Class).Distinct().ToListAsync(cancellationToken);
        List<PersonRole> people = await db.People.Where(p => p.Organisation == unit.Id).Select(p => p.Role)
            .ToListAsync(cancellationToken);
        return Appointments.Missing(unit.Kinds, classes, people).Select(a => new DutyRow(
            DutyKind.Appointment, Tongue.Say($"配备{DutyWords.Of(a.Role)} {a.Persons} 人",
                $"appoint {a.Persons} × {DutyWords.Of(a.Role)}"),
            a.Role.ToString(), a.Rule, Tongue.Say(a.LawZh, a.LawEn), null, IsOverdue: false));
    }

    private static DutyRow Of(PermitApplication a, DutyKind kind, DateOnly? due, bool isOverdue)
    {
        PermitCompetence? competence = PermitCompetences.Find(a.Type);
        return new DutyRow(
            kind, Tongue.Say($"{ApplicationWords.Of(a.State)}的申请", $"application {ApplicationWords.Of(a.State)}"),
            a.Number, competence?.Rule ?? "", Tongue.Say(competence?.LawZh ?? "", competence?.LawEn ?? ""), due,
            isOverdue);
    }
}
