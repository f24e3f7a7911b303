using Microsoft.EntityFrameworkCore;
using Traceability.Api.Features.Records;
using Traceability.Api.Security;
using Traceability.Db;
using Traceability.Domain;
using Traceability.Domain.Oversight;
using Traceability.Domain.Oversight.Inspections;
using Traceability.Domain.Oversight.Records;
using Traceability.Domain.Parties;

namespace Traceability.Api.Features.Inspections;

/// <summary>封存: who must have signed, the visits that follow, and the versions after the first.</summary>
public sealed class InspectionSealing(InspectionDesk desk, InspectionBody body, InspectionReader reader)
{
    private readonly TraceabilityDb _db = desk.Db;

    /// <returns>Null when the record is sealed in the context; else what stands in the way.</returns>
    public async Task<(string Zh, string En)?> SealAsync(
        Inspection inspection, CurrentPerson person, CancellationToken stop)
    {
        string content = await body.OfAsync(inspection, stop);
        byte[] hash = RecordSeal.HashOf(content);
        if (inspection.BodyHash is null || !hash.AsSpan().SequenceEqual(inspection.BodyHash))
        {
            return ("签名后记录有变动，请退回修改并重新签名",
                "The record is not the one that was signed: reopen it and have it signed again");
        }

        List<RecordSignature> signed = await _db.RecordSignatures.AsNoTracking().Where(
            s => s.Kind == RecordKind.Inspection && s.Record == inspection.Id.Value && s.ContentHash == hash)
            .OrderBy(s => s.Id).ToListAsync(stop);
        List<TeamRow> team = await reader.TeamAsync(inspection, stop);
        if (await MissingAsync(inspection, signed, team, stop) is { } missing) return missing;
        string sealed_ = await body.SealedAsync(inspection, content, null, stop);
        await RecordSealing.AddAsync(
            RecordKind.Inspection, inspection.Id.Value, sealed_, _db, person, desk.Clock, stop);
        await AddVisitsAsync(inspection, signed, person, stop);
        return null;
    }

    /// <summary>
    /// The next version, after a result or a rectification; the caller has saved what it is about, and saves again.
    /// </summary>
    public async Task SealAgainAsync(Inspection inspection, CurrentPerson person, CancellationToken stop)
    {
        RecordSeal last = (await RecordSealing.LastAsync(
            _db, RecordKind.Inspection, inspection.Id.Value, stop))!;
        await RecordSealing.AddAsync(
            RecordKind.Inspection, inspection.Id.Value,
            await body.SealedAsync(inspection, body.BodyOf(last), last, stop), _db, person, desk.Clock, stop);
    }

    private async Task<(string Zh, string En)?> MissingAsync(
        Inspection inspection, List<RecordSignature> signed, List<TeamRow> team, CancellationToken stop)
    {
        RecordSignature[] officers = [.. signed.Where(s => s.Role == SignerRole.Officer)];
        bool isJoint = team.Select(t => t.Agency).Distinct().Count() > 1;
        int agencies = officers.Select(o => o.Organisation).Distinct().Count();
        if (officers.Length < Draw.TeamLeast || (isJoint && agencies < 2))
        {
            return ("须有两名以上执法人员（《行政处罚法》第四十二条）签名，联合检查的须来自两个以上机关（本系统要求）；"
                    + "请执法人员用本人账号签名",
                "Two officers or more (Administrative Penalty Law, art. 42) sign, of two agencies when joint "
                    + "(required by this system): have them sign, each with the own sign-in");
        }

        List<Organisation> acted = await _db.Organisations.AsNoTracking().Where(
            o => _db.ChecklistAnswers.Any(a => a.Inspection == inspection.Id && a.Agency == o.Id)
                || _db.InspectionFindings.Any(f => f.Inspection == inspection.Id && f.Agency == o.Id
                    && f.State != FindingState.Withdrawn)).ToListAsync(stop);
        if (acted.Find(a => officers.All(o => o.Organisation != a.Id)) is { } silent)
        {
            return ($"{silent.Name}填写了检查内容但没有人签名；请其执法人员签名",
                $"{silent.Name} answered or found something and nobody of it has signed");
        }

        if (signed.FindLast(s => s.Role == SignerRole.UnitRepresentative) is not { } unit)
        {
            return ("被检查单位还没有签名；请其代表签名，或者记明拒绝签名的理由",
                "The unit has not signed: have it sign, or note that it refuses and why");
        }

        bool isWitnessed = signed.Exists(s => s.Role == SignerRole.Witness && s.By != unit.By);
        return !unit.IsRefused || isWitnessed ? null
            : ("单位拒绝签名的，须有另一名执法人员证明；请其用本人账号证明拒签",
                "A refusal is confirmed by a second officer with the own sign-in");
    }

    /// <summary>检查频次: the visit counts for every agency that took part, once a day.</summary>
    private async Task AddVisitsAsync(
        Inspection inspection, List<RecordSignature> signed, CurrentPerson person, CancellationToken stop)
    {
        DateOnly day = ChinaTime.DayOf(inspection.BegunAt!.Value);
        RecordSignature[] officers = [.. signed.Where(s => s.Role == SignerRole.Officer)];
        InspectionPlan plan = await _db.InspectionPlans.AsNoTracking()
            .SingleAsync(p => p.Id == inspection.Plan, stop);
        List<InspectionFinding> findings = await _db.InspectionFindings.AsNoTracking().Where(
            f => f.Inspection == inspection.Id && f.State != FindingState.Withdrawn).ToListAsync(stop);
        foreach (Id<Organisation> agency in officers.Select(o => o.Organisation).Distinct())
        {
            if (await _db.SiteVisits.AnyAsync(
                v => v.Agency == agency && v.Visited == inspection.Unit && v.Day == day, stop)) continue;
            string[] names = [.. officers.OrderBy(o => o.Organisation == agency ? 0 : 1).Select(o => o.Name)];
            _db.SiteVisits.Add(new SiteVisit
            {
                Id = desk.Ids.Next<SiteVisit>(),
                Agency = agency,
                Visited = inspection.Unit,
                Day = day,
                FirstOfficer = names[0],
                SecondOfficer = names[1],
                Checked = $"{plan.Title}（检查 {inspection.Id}）",
                Findings = findings.Count == 0 ? null : Cut(string.Join('；', findings.Select(f => f.Text)), 2000),
                Article = findings.Count == 0 ? null : Cut(findings[0].Article, 200),
                RectifyBy = findings.Count == 0 ? null : findings.Max(f => f.DueOn),
                By = person.UserId,
                At = desk.Now,
            });
        }
    }

    private static string Cut(string text, int most) => text.Length <= most ? text : text[..most];
}
