using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Traceability.Api.Exchange;
using Traceability.Api.Features.Parties;
using Traceability.Api.Language;
using Traceability.Api.Paging;
using Traceability.Api.Security;
using Traceability.Db;
using Traceability.Domain;
using Traceability.Domain.Oversight.Verifications;

namespace Traceability.Api.Features.Verifications;

/// <summary>实地核查列表, newest first.</summary>
public static class ListVerifications
{
    /// <param name="organisation">USCC of one unit; all when not said.</param>
    public static async Task<Ok<Page<VerificationRow>>> Handle(
        Word<VerificationState>? state, string? organisation, [AsParameters] PageQuery page, TraceabilityDb db,
        CurrentPerson person, CancellationToken cancellationToken)
    {
        IQueryable<Verification> found = Visibility.Verifications(db, person).AsNoTracking();
        if (state is { Value: var wanted }) found = found.Where(v => v.State == wanted);
        if (!string.IsNullOrEmpty(organisation))
            found = found.Where(v => db.Organisations.Any(o => o.Id == v.Unit && o.Code == organisation));
        if (page.After is { } after)
        {
            Id<Verification> last = new(after);
            found = found.Where(v => v.Id < last);
        }

        var rows = await (
            from v in found
            join o in db.Organisations on v.Unit equals o.Id
            join a in db.Organisations on v.Agency equals a.Id
            orderby v.Id descending
            select new { Verification = v, Unit = o, Agency = a.Name }).Take(page.Size + 1)
            .ToListAsync(cancellationToken);
        return TypedResults.Ok(Page<VerificationRow>.Of(
            rows.ConvertAll(r => new VerificationRow(
                r.Verification.Id.Value, r.Unit.Code, r.Unit.Name, r.Unit.Region, r.Agency, r.Verification.PlannedOn,
                r.Verification.DueOn, r.Verification.State, r.Verification.BegunOn, r.Verification.NextOn)),
            page.Size, v => v.Number));
    }

    /// <summary>The list as it is filtered, as a file.</summary>
    public static Task<IResult> Export(
        Word<VerificationState>? state, string? organisation, string? format, TraceabilityDb db, CurrentPerson person,
        CancellationToken cancellationToken) =>
        ListExport.OfAsync(
            "verifications", format,
            async page => (await Handle(state, organisation, page, db, person, cancellationToken)).Value!,
            [
                new Column<VerificationRow>("编号", "Number", v => v.Number),
                new Column<VerificationRow>("统一社会信用代码", "USCC", v => v.Unit),
                new Column<VerificationRow>("单位", "Unit", v => v.Name),
                new Column<VerificationRow>("地区", "Region", v => PartyWords.Region(v.Region)),
                new Column<VerificationRow>("承办机关", "Authority", v => v.Agency),
                new Column<VerificationRow>("计划日期", "Planned on", v => v.PlannedOn),
                new Column<VerificationRow>("期限", "Due", v => v.DueOn),
                new Column<VerificationRow>("核查日期", "Visited on", v => v.BegunOn),
                new Column<VerificationRow>("状态", "State", v => VerificationWords.Of(v.State)),
                new Column<VerificationRow>("下次核查", "Next by", v => v.NextOn),
            ]);

    public static async Task<Results<Ok<VerificationDetail>, NotFound>> Show(
        long number, VerificationReading reading, CurrentPerson person, CancellationToken stop) =>
        await reading.FindAsync(number, person, stop) is { } found
            ? TypedResults.Ok(await reading.DetailAsync(found, person, stop)) : TypedResults.NotFound();
}
