using Microsoft.EntityFrameworkCore;
using Traceability.Api.Features.Records;
using Traceability.Api.Security;
using Traceability.Db;
using Traceability.Db.Seed;
using Traceability.Domain;
using Traceability.Domain.Oversight.Inspections;
using Traceability.Domain.Oversight.Records;
using Traceability.Domain.Parties;

namespace Traceability.Api.Features.Inspections;

/// <summary>
/// Reads an inspection. The unit reads what was found when the record is laid before it, and never an internal remark.
/// </summary>
public sealed partial class InspectionReader(InspectionDesk desk)
{
    private readonly TraceabilityDb _db = desk.Db;

    public async Task<InspectionDetail> ReadAsync(Inspection inspection, CurrentPerson person, CancellationToken stop)
    {
        InspectionRow row = (await desk.RowsAsync(_db.Inspections.Where(i => i.Id == inspection.Id), stop)).Single();
        List<TeamRow> team = await TeamAsync(inspection, stop);
        PlanOfficer? officer = await desk.OfficerAsync(inspection, person, stop);
        bool isShown = !person.IsEnterprise || inspection.EndedAt is not null;
        IReadOnlyList<ChecklistRow> checklist = isShown ? await ChecklistAsync(inspection, team, stop) : [];
        IReadOnlyList<CountRow> counts = isShown ? await CountsAsync(inspection, stop) : [];
        IReadOnlyList<SampleRow> samples = isShown ? await SamplesAsync(inspection, stop) : [];
        IReadOnlyList<FindingRow> findings = isShown ? await FindingsAsync(inspection, stop) : [];
        return new InspectionDetail(
            isShown ? row : row with { Findings = 0, Unsettled = 0 }, inspection.EndedAt,
            inspection.BodyHash is { } hash ? Convert.ToHexStringLower(hash) : null, team, checklist, counts, samples,
            findings, officer is null ? [] : Proposals.Of(inspection, checklist, counts, samples, findings),
            isShown ? await RecordFiles.ListAsync(_db, RecordKind.Inspection, row.Number, stop) : [],
            await RecordSigning.ListAsync(_db, RecordKind.Inspection, row.Number, inspection.BodyHash ?? [], stop),
            await SealsAsync(row.Number, stop), await EventsAsync(inspection, person, stop),
            await ActsAsync(inspection, officer, person, stop), officer is not null);
    }

    /// <summary>Who inspects.</summary>
    public Task<List<TeamRow>> TeamAsync(Inspection inspection, CancellationToken stop) => (
        from t in _db.InspectionOfficers
        where t.Inspection == inspection.Id
        join f in _db.PlanOfficers on t.Officer equals f.Id
        join o in _db.Organisations on f.Agency equals o.Id
        orderby o.Code, f.Id
        select new TeamRow(
            f.Name, f.Certificate, o.Code, o.Name, o.Agency!.Value,
            _db.Users.Where(u => u.Id == f.UserId).Select(u => u.UserName).FirstOrDefault())).ToListAsync(stop);

    /// <summary>The items of the agencies of the team, as of the day on which it began.</summary>
    public async Task<IReadOnlyList<ChecklistRow>> ChecklistAsync(
        Inspection inspection, IReadOnlyList<TeamRow> team, CancellationToken stop)
    {
        OrganisationKinds kinds = await _db.Organisations.Where(o => o.Id == inspection.Unit).Select(o => o.Kinds)
            .SingleAsync(stop);
        DateOnly day = ChinaTime.DayOf(inspection.BegunAt ?? desk.Now);
        var answers = await (
            from a in _db.ChecklistAnswers
            where a.Inspection == inspection.Id
            join u in _db.Users on a.By equals u.Id into people
            from u in people.DefaultIfEmpty()
            select new { Answer = a, By = u == null ? null : u.UserName }).ToListAsync(stop);
        Dictionary<string, (ChecklistAnswer Answer, string? By)> last = answers.GroupBy(a => a.Answer.Item)
            .ToDictionary(g => g.Key, g => g.OrderByDescending(a => a.Answer.Number)
                .Select(a => (a.Answer, (string?)a.By)).First());
        return
        [
            .. team.Select(t => t.Kind).Distinct().Order()
                .SelectMany(kind => InspectionItemSeed.Of(kind, kinds, day))
                .Select(i =>
                {
                    bool isAnswered = last.TryGetValue(i.Code, out (ChecklistAnswer Answer, string? By) given);
                    return new ChecklistRow(
                        i.Code, i.Agency, i.Zh, i.En, i.HowZh, i.HowEn, i.Rule, i.ArticleZh, i.ArticleEn,
                        isAnswered ? given.Answer.Reply : null, isAnswered ? given.Answer.Remark : null,
                        isAnswered ? given.By : null, isAnswered ? given.Answer.At : null);
                }),
        ];
    }

    private async Task<IReadOnlyList<SealRow>> SealsAsync(long record, CancellationToken stop)
    {
        List<RecordSeal> seals = await _db.RecordSeals.AsNoTracking()
            .Where(s => s.Kind == RecordKind.Inspection && s.Record == record).OrderBy(s => s.Version)
            .ToListAsync(stop);
        Dictionary<string, string?> names = await _db.Users.Where(u => seals.Select(s => s.By).Contains(u.Id))
            .ToDictionaryAsync(u => u.Id, u => u.UserName, stop);
        return [.. seals.Select(s => new SealRow(
            s.Version, Convert.ToHexStringLower(s.Hash), s.At, names.GetValueOrDefault(s.By), s.Holds))];
    }

    private async Task<IReadOnlyList<InspectionEventRow>> EventsAsync(
        Inspection inspection, CurrentPerson person, CancellationToken stop)
    {
        List<InspectionEventRow> events = await (
            from e in _db.InspectionEvents
            where e.Inspection == inspection.Id
            join u in _db.Users on e.By equals u.Id into people
            from u in people.DefaultIfEmpty()
            orderby e.Number
            select new InspectionEventRow(
                e.Number, e.Act, e.After, e.Text, u == null ? null : u.UserName,
                u == null ? null : _db.Organisations.Where(o => o.Id == u.Organisation).Select(o => o.Name).First(),
                e.At)).ToListAsync(stop);
        return !person.IsEnterprise ? events
            : [.. events.Where(e => InspectionLife.IsTold(e.Act)).Select(e => e with { Text = null, By = null })];
    }

    private async Task<IReadOnlyList<InspectionAct>> ActsAsync(
        Inspection inspection, PlanOfficer? officer, CurrentPerson person, CancellationToken stop)
    {
        bool mayCallOff = officer is not null || await desk.IsLeadAsync(inspection, person, stop);
        return
        [
            .. Enum.GetValues<InspectionAct>().Where(a => InspectionLife.After(inspection.State, a) is not null
                && (a is InspectionAct.CallOff or InspectionAct.Note ? mayCallOff
                    : officer is not null
                        || (a == InspectionAct.Sign && inspection.Unit == person.Organisation))),
        ];
    }
}
