using Microsoft.EntityFrameworkCore;
using Traceability.Api.Security;
using Traceability.Db;
using Traceability.Db.Ledger;
using Traceability.Domain;
using Traceability.Domain.Oversight.Enrolments;
using Traceability.Domain.Parties;
using Traceability.Domain.Permits;

namespace Traceability.Api.Features.Enrolments;

/// <summary>The officers' side: who did what, when and why is kept with every act.</summary>
public sealed class EnrolmentOffice(TraceabilityDb db, TimeProvider clock)
{
    private static readonly EnrolmentAct[] Steps =
        [EnrolmentAct.Review, EnrolmentAct.Return, EnrolmentAct.Ask, EnrolmentAct.Accept, EnrolmentAct.Refuse];

    public async Task<Enrolment?> FindAsync(long number, CurrentPerson person, CancellationToken stop)
    {
        Id<Enrolment> id = new(number);
        return await Visibility.Enrolments(db, person).FirstOrDefaultAsync(e => e.Id == id, stop);
    }

    /// <summary>The authority that decides, or one above it.</summary>
    public async Task<bool> MayActAsync(Enrolment enrolment, CurrentPerson person, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(enrolment);
        ArgumentNullException.ThrowIfNull(person);
        Organisation agency = await db.Organisations.AsNoTracking().SingleAsync(o => o.Id == enrolment.Agency, stop);
        return PermitLife.MayAct(agency, person.Organisation, person.Agency, person.RegionPrefix);
    }

    public async Task<EnrolmentContent> ContentAsync(Enrolment enrolment, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(enrolment);
        string content = await db.EnrolmentVersions.Where(
            v => v.Enrolment == enrolment.Id && v.Number == enrolment.Versions).Select(v => v.Content)
            .SingleAsync(stop);
        return EnrolmentJson.Read(content);
    }

    public async Task<EnrolmentDetail> ReadAsync(Enrolment enrolment, CurrentPerson person, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(person);
        EnrolmentContent content = await ContentAsync(enrolment, stop);
        List<EnrolmentEventRow> events = await (
            from e in db.EnrolmentEvents
            where e.Enrolment == enrolment.Id
            join u in db.Users on e.By equals u.Id into officers
            from u in officers.DefaultIfEmpty()
            orderby e.Number
            select new EnrolmentEventRow(
                e.Number, e.Act, e.After, e.Text, e.Article, u == null ? null : u.UserName, e.At)).ToListAsync(stop);
        var papers = await db.EnrolmentPapers.Where(p => p.Enrolment == enrolment.Id).OrderBy(p => p.Id)
            .Select(p => new { p.Id, p.FileName, p.ContentType, p.Hash, p.AddedAt }).ToListAsync(stop);
        string agency = await db.Organisations.Where(o => o.Id == enrolment.Agency).Select(o => o.Name)
            .SingleAsync(stop);
        bool mayAct = await MayActAsync(enrolment, person, stop);
        return new EnrolmentDetail(
            new EnrolmentRow(
                enrolment.Id.Value, enrolment.Code, enrolment.Name, enrolment.Kinds, enrolment.Region, agency,
                enrolment.State, enrolment.SentAt),
            content, enrolment.Versions, events,
            papers.ConvertAll(p => new EnrolmentPaperRow(
                p.Id.Value, p.FileName, p.ContentType, Convert.ToHexStringLower(p.Hash), p.AddedAt)),
            await db.Organisations.AnyAsync(o => o.Code == enrolment.Code && o.Id != enrolment.Became, stop), mayAct,
            !mayAct ? [] : [.. Steps.Where(a => EnrolmentLife.After(enrolment.State, a) is not null
                && (!EnrolmentLife.Decides(a) || enrolment.MayDecide(person.UserId)))],
            enrolment.Became is null ? null : enrolment.Code);
    }

    /// <summary>One act with its reason, together with whatever else the context holds.</summary>
    /// <param name="act">Changes the enrolment; the number of the event, or null when it cannot be done now.</param>
    /// <returns>False when it cannot be done now, or somebody was quicker.</returns>
    public async Task<bool> DoAsync(
        Enrolment enrolment, EnrolmentAct kind, Func<Enrolment, int?> act, string? text, string? article,
        CurrentPerson person, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(act);
        ArgumentNullException.ThrowIfNull(person);
        if (act(enrolment) is not { } number) return false;
        db.EnrolmentEvents.Add(new EnrolmentEvent
        {
            Enrolment = enrolment.Id,
            Number = number,
            Act = kind,
            After = enrolment.State,
            Text = text,
            Article = article,
            By = person.UserId,
            At = ChinaTime.ToMillisecond(clock.GetUtcNow().UtcDateTime),
        });
        // The other officer's act stands; the caller says so and shows it anew.
        return await db.TrySaveAsync(stop);
    }
}
