using Microsoft.EntityFrameworkCore;
using Traceability.Api.Features.Records;
using Traceability.Api.Security;
using Traceability.Db;
using Traceability.Db.Seed;
using Traceability.Domain;
using Traceability.Domain.Oversight.Records;
using Traceability.Domain.Oversight.Verifications;
using Traceability.Domain.Parties;

namespace Traceability.Api.Features.Verifications;

/// <summary>Reads a verification: the words as they stand, and everything around them.</summary>
public sealed class VerificationReading(TraceabilityDb db, TimeProvider clock)
{
    public async Task<Verification?> FindAsync(long number, CurrentPerson person, CancellationToken stop)
    {
        Id<Verification> id = new(number);
        return await Visibility.Verifications(db, person).FirstOrDefaultAsync(v => v.Id == id, stop);
    }

    /// <summary>The words as they are now; always in Chinese, since a signature stands under them.</summary>
    public async Task<VerificationRecord> RecordAsync(Verification v, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(v);
        Organisation unit = await db.Organisations.AsNoTracking().SingleAsync(o => o.Id == v.Unit, stop);
        Organisation agency = await db.Organisations.AsNoTracking().SingleAsync(o => o.Id == v.Agency, stop);
        string? address = await db.Sites.Where(s => s.Organisation == v.Unit).OrderBy(s => s.Id)
            .Select(s => s.Address).FirstOrDefaultAsync(stop);
        Dictionary<int, VerificationAnswer> answers = await AnswersAsync(v.Id, stop);
        Dictionary<string, string> names = await NamesAsync(answers.Values.Select(a => a.By), stop);
        IReadOnlyList<RecordFileRow> files =
            await RecordFiles.ListAsync(db, RecordKind.Verification, v.Id.Value, stop);
        return new VerificationRecord(
            v.Id.Value, v.Follows?.Value, unit.Code, unit.Name, address ?? "", unit.Region, unit.LegalRepresentative,
            agency.Code, agency.Name, v.BegunOn,
            [.. Checklist(v, unit).Select((i, at) => Line(i, at + 1, answers.GetValueOrDefault(i.Number), names))],
            [.. files.Select(f => new VerificationPhoto(f.Id, f.Part, f.FileName, f.Hash, f.TakenAt, f.TakenIn))],
            v.Outcome, v.Findings, v.Article, v.RectifyBy,
            await db.VerificationEvents.Where(e => e.Verification == v.Id && e.Act == VerificationAct.Close)
                .MaxAsync(e => (int?)e.Number, stop));
    }

    public async Task<VerificationDetail> DetailAsync(Verification v, CurrentPerson person, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(person);
        // What was sealed is shown as it was sealed, whatever the unit and the agency are called today.
        RecordSeal? seal = await RecordSealing.LastAsync(db, RecordKind.Verification, v.Id.Value, stop);
        VerificationRecord record = seal is null
            ? await RecordAsync(v, stop) : VerificationRecord.OfSeal(seal.Content);
        byte[] hash = record.Hash();
        List<RecordSignature> all = await SignaturesAsync(v.Id, stop);
        IReadOnlyList<RecordSignature> fitting = VerificationSeats.Fitting(all, hash);
        List<VerificationEventRow> events = await (
            from e in db.VerificationEvents
            where e.Verification == v.Id
            join u in db.Users on e.By equals u.Id into officers
            from u in officers.DefaultIfEmpty()
            orderby e.Number
            select new VerificationEventRow(
                e.Number, e.Act, e.After, e.Reason, u == null ? null : u.UserName, e.At)).ToListAsync(stop);
        Id<Verification>? next = await db.Verifications.Where(f => f.Follows == v.Id)
            .Select(f => (Id<Verification>?)f.Id).FirstOrDefaultAsync(stop);
        return new VerificationDetail(
            new VerificationRow(
                v.Id.Value, record.Unit, record.UnitName, record.Region, record.AgencyName, v.PlannedOn, v.DueOn,
                v.State, v.BegunOn, v.NextOn),
            record, Convert.ToHexStringLower(hash), v.Agency == person.Organisation,
            await RecordFiles.ListAsync(db, RecordKind.Verification, v.Id.Value, stop),
            await RecordSigning.ListAsync(db, RecordKind.Verification, v.Id.Value, hash, stop), events,
            VerificationSeats.MissingOfficers(fitting), VerificationSeats.IsUnitMissing(fitting),
            fitting.Any(s => s.Role == SignerRole.Officer && s.By == person.UserId),
            seal is null ? null : Convert.ToHexStringLower(seal.Hash), seal?.Holds ?? false, next?.Value);
    }

    public Task<List<RecordSignature>> SignaturesAsync(Id<Verification> id, CancellationToken stop)
    {
        long number = id.Value;
        return db.RecordSignatures.AsNoTracking()
            .Where(s => s.Kind == RecordKind.Verification && s.Record == number).OrderBy(s => s.Id).ToListAsync(stop);
    }

    /// <summary>The checklist of the day on which it began; before, of today.</summary>
    public IReadOnlyList<VerificationItem> Checklist(Verification v, Organisation unit)
    {
        ArgumentNullException.ThrowIfNull(v);
        ArgumentNullException.ThrowIfNull(unit);
        return VerificationSeed.Checklist(
            unit.Kinds, v.BegunOn ?? ChinaTime.DayOf(clock.GetUtcNow().UtcDateTime));
    }

    /// <summary>The answer of each item that counts: its last.</summary>
    public async Task<Dictionary<int, VerificationAnswer>> AnswersAsync(Id<Verification> id, CancellationToken stop) =>
        (await db.VerificationAnswers.AsNoTracking().Where(a => a.Verification == id).ToListAsync(stop))
        .GroupBy(a => a.Item).ToDictionary(g => g.Key, g => g.MaxBy(a => a.Number)!);

    private async Task<Dictionary<string, string>> NamesAsync(IEnumerable<string> users, CancellationToken stop)
    {
        string[] ids = [.. users.Distinct()];
        return await db.Users.Where(u => ids.Contains(u.Id))
            .Select(u => new
            {
                u.Id,
                Name = db.People.Where(p => p.Id == u.Person).Select(p => p.Name).FirstOrDefault() ?? u.DisplayName,
            }).ToDictionaryAsync(u => u.Id, u => u.Name, stop);
    }

    private static VerificationLine Line(
        VerificationItem item, int place, VerificationAnswer? answer, Dictionary<string, string> names) => new(
        item.Number, place, item.Zh, item.BasisZh, answer?.Mark,
        answer?.Remark, answer is null ? null : names.GetValueOrDefault(answer.By, answer.By), answer?.At);
}
