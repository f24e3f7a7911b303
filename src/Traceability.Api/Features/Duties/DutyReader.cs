using Microsoft.EntityFrameworkCore;
using Traceability.Api.Features.Applications;
using Traceability.Api.Features.Patrol;
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
    public const int RowsMost = 200;

    public async Task<IReadOnlyList<DutyRow>> ReadAsync(
        Organisation unit, DateOnly today, CancellationToken cancellationToken)
    {
        if (unit.Agency is null) return (await ReadAsync([unit], today, cancellationToken))[unit.Id];
        return InOrder((await DecisionsAsync(unit, today, cancellationToken))
            .Concat(await EnrolmentsAsync(unit, today, cancellationToken))
            .Concat(await ReturnedAsync(unit, today, cancellationToken))
            .Concat(await VerificationsAsync(unit, today, cancellationToken))
            .Concat(await InspectionsAsync(unit, today, cancellationToken))
            .Concat(await RequestsAsync(unit, today, cancellationToken))
            .Concat(await LossesAsync(unit, today, cancellationToken))
            .Concat(await ReportedAsync(unit, today, cancellationToken))
            .Concat((await AlertsAsync([unit.Id], today, cancellationToken)).Select(o => o.Row)));
    }

    /// <summary>Of several enterprises at once: as many questions to the database as of one.</summary>
    /// <returns>An entry for each of them, in the order of its days.</returns>
    public async Task<IReadOnlyDictionary<Id<Organisation>, IReadOnlyList<DutyRow>>> ReadAsync(
        IReadOnlyList<Organisation> enterprises, DateOnly today, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(enterprises);
        Id<Organisation>[] units = [.. enterprises.Select(e => e.Id)];
        ILookup<Id<Organisation>, DutyRow> owed = (await AppointmentsAsync(enterprises, cancellationToken))
            .Concat(await ReportsAsync(units, today, cancellationToken))
            .Concat(await TermsAsync(units, today, cancellationToken))
            .Concat(await CompletionsAsync(units, cancellationToken))
            .Concat(await DeclarationsAsync(units, today, cancellationToken))
            .Concat(await StopsAsync(units, today, cancellationToken))
            .Concat(await TakeBacksAsync(units, cancellationToken))
            .Concat(await DevicesAsync(units, today, cancellationToken))
            .Concat(await UnregisteredAsync(units, cancellationToken))
            .Concat(await RectificationsAsync(units, today, cancellationToken))
            .Concat(await FindingsAsync(units, today, cancellationToken))
            .Concat(await AlertsAsync(units, today, cancellationToken))
            .ToLookup(o => o.By, o => o.Row);
        return units.ToDictionary(u => u, u => InOrder(owed[u]));
    }

    /// <summary>Whom the law wants appointed and is not there yet.</summary>
    public async Task<IReadOnlyList<DutyRow>> AppointmentsAsync(
        Organisation unit, CancellationToken cancellationToken)
    {
        return [.. (await AppointmentsAsync([unit], cancellationToken)).Select(o => o.Row)];
    }

    private static IReadOnlyList<DutyRow> InOrder(IEnumerable<DutyRow> rows) =>
    [
        .. rows.OrderBy(r => r.DueOn ?? DateOnly.MinValue).ThenBy(r => r.Kind)
            .ThenBy(r => r.Subject, StringComparer.Ordinal),
    ];

    private async Task<IEnumerable<Owed>> ReportsAsync(
        Id<Organisation>[] units, DateOnly today, CancellationToken cancellationToken) =>
        (await filings.OwedAsync(units, today, cancellationToken)).SelectMany(u => u.Value.Take(RowsMost).Select(d =>
        {
            RuleCard card = Rulebook.Dated.Single(r => r.Card.Id == d.Rule).Card;
            return new Owed(u.Key, new DutyRow(
                DutyKind.Report, Tongue.Say(card.TitleZh, card.TitleEn), d.Period, d.Rule,
                Tongue.Say(card.SourceZh, card.SourceEn), d.DueOn, d.IsOverdueOn(today)));
        }));

    private async Task<IEnumerable<Owed>> TermsAsync(
        Id<Organisation>[] units, DateOnly today, CancellationToken cancellationToken) =>
        (await TermReader.ReadAsync(db, units, today, cancellationToken)).Select(d =>
        {
            RuleCard card = Rulebook.Grants.Single(r => r.Card.Id == d.Rule).Card;
            return new Owed(d.Permit.Holder, new DutyRow(
                d.IsHandBack ? DutyKind.HandBack : DutyKind.Renewal,
                d.IsHandBack ? Tongue.Say("交回到期证件", "hand back the ended paper")
                    : Tongue.Say("申请延续", "apply for renewal"),
                d.Permit.Number, d.Rule, Tongue.Say(card.SourceZh, card.SourceEn), d.DueOn, d.IsOverdueOn(today)));
        });

    private async Task<IEnumerable<Owed>> StopsAsync(
        Id<Organisation>[] units, DateOnly today, CancellationToken cancellationToken) =>
        (await StopReader.ReadAsync(db, units, today, cancellationToken)).SelectMany(d =>
        {
            RuleCard card = Rulebook.Grants.Single(r => r.Card.Id == StoppedBusiness.Rule).Card;
            string article = Tongue.Say(card.SourceZh, card.SourceEn);
            IEnumerable<DutyRow> papers = d.Papers.Select(paper => new DutyRow(
                DutyKind.Cancellation, Tongue.Say("停止经营后注销证件", "cancel the paper of a business that stopped"),
                paper, StoppedBusiness.Rule, article, d.DueOn, d.IsOverdueOn(today)));
            if (d.HasStock)
            {
                papers = papers.Append(new DutyRow(
                    DutyKind.Cancellation,
                    Tongue.Say("停止经营后处理全部库存", "bring the stock of a business that stopped to nil"),
                    "stock", StoppedBusiness.StockRule, article, d.DueOn, d.IsOverdueOn(today)));
            }

            return papers.Select(p => new Owed(d.Stop.Organisation, p));
        });

    private async Task<IEnumerable<Owed>> CompletionsAsync(
        Id<Organisation>[] units, CancellationToken cancellationToken) =>
        (await db.PermitApplications.AsNoTracking()
            .Where(a => units.Contains(a.Applicant) && a.State == ApplicationState.Incomplete)
            .OrderBy(a => a.Id).Take(RowsMost * units.Length).ToListAsync(cancellationToken))
        .Select(a => new Owed(a.Applicant, Of(a, DutyKind.Completion, null, isOverdue: false)));

    private async Task<IEnumerable<Owed>> DeclarationsAsync(
        Id<Organisation>[] units, DateOnly today, CancellationToken cancellationToken) =>
        (await (
            from d in db.StockDeclarations.AsNoTracking()
            where units.Contains(d.Organisation) && d.DeclaredAt == null
            join s in db.Substances on d.Substance equals s.Code
            select new { d.Organisation, d.Substance, d.DueOn, s.NameZh, s.NameEn, s.LegalBasis })
            .ToListAsync(cancellationToken))
        .Select(d => new Owed(d.Organisation, new DutyRow(
            DutyKind.Declaration, Tongue.Say($"申报{d.NameZh}存量", $"declare the stock of {d.NameEn}"), d.Substance,
            StockDeclaration.Rule, d.LegalBasis, d.DueOn, today > d.DueOn)));

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
    private async Task<IEnumerable<Owed>> AlertsAsync(
        Id<Organisation>[] units, DateOnly today, CancellationToken cancellationToken) =>
        (await FirstAlertsAsync(units, cancellationToken)).Select(a =>
        {
            DateOnly? due = a.DueAt is { } at ? ChinaTime.DayOf(at) : null;
            RuleEntry? entry = RuleRegister.All.FirstOrDefault(r => r.Id == a.Rule);
            return new Owed(a.Organisation, new DutyRow(
                DutyKind.Alert, Tongue.Say(a.MessageZh, a.MessageEn), Number(a.Id.Value),
                a.Rule, entry is null ? a.Rule : Tongue.Say(entry.TitleZh, entry.TitleEn), due, today > due));
        });

    /// <summary>
    /// The most urgent open ones of each. Who has more than are shown is asked about alone: the first of one unit are
    /// found in an index, the first of each of several only by numbering all of them.
    /// </summary>
    private async Task<List<Alert>> FirstAlertsAsync(Id<Organisation>[] units, CancellationToken cancellationToken)
    {
        IQueryable<Alert> open = db.Alerts.AsNoTracking().Where(ListAlerts.IsOpen);
        Dictionary<Id<Organisation>, int> counts = units.Length == 1
            ? new() { [units[0]] = int.MaxValue }
            : (await open.Where(a => units.Contains(a.Organisation)).GroupBy(a => a.Organisation)
                .Select(g => new { g.Key, Count = g.Count() }).ToListAsync(cancellationToken))
                .ToDictionary(g => g.Key, g => g.Count);
        Id<Organisation>[] few = [.. counts.Where(c => c.Value <= RowsMost).Select(c => c.Key)];
        List<Alert> first = few.Length == 0 ? []
            : await open.Where(a => few.Contains(a.Organisation)).ToListAsync(cancellationToken);
        foreach (Id<Organisation> unit in counts.Where(c => c.Value > RowsMost).Select(c => c.Key))
        {
            first.AddRange(await open.Where(a => a.Organisation == unit).OrderBy(a => a.DueAt).Take(RowsMost)
                .ToListAsync(cancellationToken));
        }

        return first;
    }

    private async Task<IEnumerable<Owed>> AppointmentsAsync(
        IReadOnlyList<Organisation> enterprises, CancellationToken cancellationToken)
    {
        Id<Organisation>[] units = [.. enterprises.Select(e => e.Id)];
        ILookup<Id<Organisation>, SubstanceClass> classes = (await (
            from p in db.Permits
            where units.Contains(p.Holder) && p.Status == PermitStatus.Valid
            join l in db.PermitLines on p.Id equals l.Permit
            join s in db.Substances on l.Substance equals s.Code
            select new { p.Holder, s.Class }).Distinct().ToListAsync(cancellationToken))
            .ToLookup(p => p.Holder, p => p.Class);
        ILookup<Id<Organisation>, PersonRole> people = (await db.People
            .Where(p => p.Organisation != null && units.Contains(p.Organisation.Value))
            .Select(p => new { By = p.Organisation!.Value, p.Role })
            .ToListAsync(cancellationToken)).ToLookup(p => p.By, p => p.Role);
        return enterprises.SelectMany(o => Appointments.Missing(o.Kinds, [.. classes[o.Id]], [.. people[o.Id]]).Select(
            a => new Owed(o.Id, new DutyRow(
                DutyKind.Appointment, Tongue.Say($"配备{DutyWords.Of(a.Role)} {a.Persons} 人",
                    $"appoint {a.Persons} × {DutyWords.Of(a.Role)}"),
                a.Role.ToString(), a.Rule, Tongue.Say(a.LawZh, a.LawEn), null, IsOverdue: false))));
    }

    private static DutyRow Of(PermitApplication a, DutyKind kind, DateOnly? due, bool isOverdue)
    {
        PermitCompetence? competence = PermitCompetences.Find(a.Type);
        return new DutyRow(
            kind, Tongue.Say($"{ApplicationWords.Of(a.State)}的申请", $"application {ApplicationWords.Of(a.State)}"),
            a.Number, competence?.Rule ?? "", Tongue.Say(competence?.LawZh ?? "", competence?.LawEn ?? ""), due,
            isOverdue);
    }

    /// <summary>What an enterprise owes.</summary>
    private readonly record struct Owed(Id<Organisation> By, DutyRow Row);
}
