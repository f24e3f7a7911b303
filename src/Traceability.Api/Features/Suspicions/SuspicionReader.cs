using Microsoft.EntityFrameworkCore;
using Traceability.Api.Paging;
using Traceability.Api.Security;
using Traceability.Db;
using Traceability.Domain;
using Traceability.Domain.Oversight.Suspicions;

namespace Traceability.Api.Features.Suspicions;

/// <summary>Reports as the person may read them: the reporter its own words and the answer, the police all.</summary>
public sealed class SuspicionReader(TraceabilityDb db, TimeProvider clock)
{
    public async Task<Page<SuspicionRow>> ListAsync(
        SuspicionState? state, PageQuery page, CurrentPerson person, CancellationToken stop)
    {
        IQueryable<SuspicionReport> found = Visibility.Suspicions(db, person).AsNoTracking();
        if (state is { } wanted) found = found.Where(r => r.State == wanted);
        if (page.After is { } after)
        {
            Id<SuspicionReport> last = new(after);
            found = found.Where(r => r.Id < last);
        }

        var rows = await (
            from r in found.OrderByDescending(r => r.Id).Take(page.Size + 1)
            join o in db.Organisations on r.Organisation equals o.Id
            orderby r.Id descending
            select new { Report = r, o.Name, o.Code }).ToListAsync(stop);
        return Page<SuspicionRow>.Of(
            rows.ConvertAll(x => SuspicionRow.Of(x.Report, x.Name, x.Code, Today, person.IsRegulator)), page.Size,
            r => r.Number);
    }

    public async Task<SuspicionDetail> ReadAsync(
        SuspicionReport report, CurrentPerson person, CancellationToken stop)
    {
        bool isPolice = person.IsRegulator;
        var unit = await db.Organisations.Where(o => o.Id == report.Organisation)
            .Select(o => new { o.Name, o.Code }).SingleAsync(stop);
        var events = await (
            from e in db.SuspicionEvents
            where e.Report == report.Id
            join u in db.Users on e.By equals u.Id into hands
            from u in hands.DefaultIfEmpty()
            orderby e.Number
            select new { Event = e, u.UserName }).ToListAsync(stop);
        var files = await db.SuspicionFiles.Where(f => f.Report == report.Id).OrderBy(f => f.Id)
            .Select(f => new { f.Id, f.FileName, f.ContentType, f.Content.Length, f.Hash }).ToListAsync(stop);
        return new SuspicionDetail(
            SuspicionRow.Of(report, unit.Name, unit.Code, Today, isPolice),
            [.. events.Where(e => isPolice || SuspicionLife.IsTold(e.Event.Act)).Select(e => new SuspicionEventRow(
                e.Event.Number, e.Event.Act, e.Event.After, e.Event.Text, isPolice ? e.UserName : null, e.Event.At))],
            files.ConvertAll(f => new SuspicionFileRow(
                f.Id.Value, f.FileName, f.ContentType, f.Length, Convert.ToHexStringLower(f.Hash))),
            [.. ActsOf(report, person)]);
    }

    /// <summary>The police act; who reported adds.</summary>
    public static IEnumerable<SuspicionAct> ActsOf(SuspicionReport report, CurrentPerson person) =>
        Enum.GetValues<SuspicionAct>().Where(a => SuspicionLife.After(report.State, a) is not null
            && (a == SuspicionAct.Add ? report.Organisation == person.Organisation : person.Is(Roles.Police)));

    private DateOnly Today => ChinaTime.DayOf(clock.GetUtcNow().UtcDateTime);
}
