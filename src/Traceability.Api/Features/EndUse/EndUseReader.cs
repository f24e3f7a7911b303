using Microsoft.EntityFrameworkCore;
using Traceability.Api.Features.Parties;
using Traceability.Api.Features.Tips;
using Traceability.Api.Language;
using Traceability.Api.Paging;
using Traceability.Api.Security;
using Traceability.Db;
using Traceability.Domain;
using Traceability.Domain.Catalogue;
using Traceability.Domain.Ledger;
using Traceability.Domain.Oversight.EndUses;
using Traceability.Domain.Parties;

namespace Traceability.Api.Features.EndUse;

/// <summary>Checks of final users as the person may read them, and how far a region has come.</summary>
public sealed class EndUseReader(TraceabilityDb db, TimeProvider clock)
{
    private const OrganisationKinds Users = OrganisationKinds.User | OrganisationKinds.SchoolLab;

    public async Task<Page<EndUseRow>> ListAsync(
        EndUseState? state, PageQuery page, CurrentPerson person, CancellationToken stop)
    {
        IQueryable<EndUseCheck> found = Visibility.EndUseChecks(db, person).AsNoTracking();
        if (state is { } wanted) found = found.Where(c => c.State == wanted);
        if (page.After is { } after)
        {
            Id<EndUseCheck> last = new(after);
            found = found.Where(c => c.Id < last);
        }

        List<EndUseRow> rows = await RowsAsync(
            found.OrderByDescending(c => c.Id).Take(page.Size + 1), stop);
        return Page<EndUseRow>.Of(rows, page.Size, r => r.Number);
    }

    /// <summary>What waits for an authority, the nearest deadline first.</summary>
    public Task<List<EndUseRow>> TasksAsync(CurrentPerson person, int most, CancellationToken stop) => RowsAsync(
        Visibility.EndUseChecks(db, person).AsNoTracking()
            .Where(c => c.State == EndUseState.Declared || c.State == EndUseState.Checking)
            .OrderBy(c => c.DueOn).ThenBy(c => c.Id).Take(most), stop);

    public async Task<EndUseDetail> ReadAsync(EndUseCheck check, CurrentPerson person, CancellationToken stop)
    {
        EndUseRow row = (await RowsAsync(db.EndUseChecks.AsNoTracking().Where(c => c.Id == check.Id), stop))[0];
        List<EndUseEventRow> events = await (
            from e in db.EndUseEvents
            where e.Check == check.Id
            join o in db.Organisations on e.Organisation equals o.Id
            orderby e.Number
            select new EndUseEventRow(e.Number, e.Act, e.After, e.Text, o.Name, e.At)).ToListAsync(stop);
        return new EndUseDetail(
            row, check.Process, check.Makes, check.Storage, events, [.. EndUseDesk.ActsOf(check, person)]);
    }

    /// <summary>
    /// Units that received goods of category 1 as users in the last year, and how many of them are verified today; by
    /// region.
    /// </summary>
    public async Task<IReadOnlyList<EndUseCoverage>> CoverageAsync(CurrentPerson person, CancellationToken stop)
    {
        DateOnly today = Today;
        DateTime since = ChinaTime.StartOf(today.AddYears(-1));
        SubstanceClass[] first = [SubstanceClass.Precursor1, SubstanceClass.Precursor1Pharmaceutical];
        IQueryable<Commodity> goods = db.Commodities.Where(c => db.Lots.Any(l => l.Id == c.Id
            && db.Products.Any(p => p.Id == l.Product && p.Contents.Any(
                x => db.Substances.Any(s => s.Code == x.Substance && first.Contains(s.Class))))));
        var users = await Visibility.Holders(db, person).AsNoTracking()
            .Where(o => (o.Kinds & Users) != 0 && db.Movements.Any(m => m.Organisation == o.Id && m.PostedAt >= since
                && (m.Kind == MovementKind.Receipt || m.Kind == MovementKind.Purchase)
                && db.MovementLines.Any(l => l.Movement == m.Id && goods.Any(g => g.Id == l.Commodity))))
            .Select(o => new { o.Id, o.Region }).ToListAsync(stop);
        List<Id<Organisation>> keys = users.ConvertAll(u => u.Id);
        List<EndUseCheck> checks = await db.EndUseChecks.AsNoTracking().Where(c => keys.Contains(c.User))
            .ToListAsync(stop);
        HashSet<Id<Organisation>> verified = [.. checks.Where(c => c.IsVerifiedOn(today)).Select(c => c.User)];
        HashSet<Id<Organisation>> doubtful = [.. checks.Where(
            c => c.State is EndUseState.Doubtful or EndUseState.Refused).Select(c => c.User)];
        return [.. users.GroupBy(u => u.Region).OrderBy(g => g.Key, StringComparer.Ordinal).Select(g =>
        {
            int known = g.Count(u => verified.Contains(u.Id));
            return new EndUseCoverage(
                g.Key, PartyWords.Region(g.Key), g.Count(), known, g.Count(u => doubtful.Contains(u.Id)),
                known * 100 / g.Count());
        })];
    }

    private async Task<List<EndUseRow>> RowsAsync(IQueryable<EndUseCheck> checks, CancellationToken stop)
    {
        var rows = await (
            from c in checks
            join user in db.Organisations on c.User equals user.Id
            join asked in db.Organisations on c.AskedBy equals asked.Id
            join s in db.Substances on c.Substance equals s.Code
            select new
            {
                Check = c,
                user.Code,
                user.Name,
                Asked = asked.Name,
                s.NameZh,
                s.NameEn,
            }).ToListAsync(stop);
        return rows.ConvertAll(r => EndUseRow.Of(
            r.Check, r.Code, r.Name, r.Asked, Tongue.Say(r.NameZh, r.NameEn), Today));
    }

    private DateOnly Today => ChinaTime.DayOf(clock.GetUtcNow().UtcDateTime);
}
