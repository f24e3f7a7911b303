using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Traceability.Api.Exchange;
using Traceability.Api.Features.Parties;
using Traceability.Api.Language;
using Traceability.Api.Paging;
using Traceability.Api.Security;
using Traceability.Db;
using Traceability.Domain;
using Traceability.Domain.Oversight.Enrolments;

namespace Traceability.Api.Features.Enrolments;

/// <summary>入网登记申请列表: of one's region and remit, newest first.</summary>
public static class ListEnrolments
{
    public static async Task<Ok<Page<EnrolmentRow>>> Handle(
        Word<EnrolmentState>? state, [AsParameters] PageQuery page, TraceabilityDb db, CurrentPerson person,
        CancellationToken cancellationToken)
    {
        IQueryable<Enrolment> found = Visibility.Enrolments(db, person).AsNoTracking();
        if (state is { Value: var wanted }) found = found.Where(e => e.State == wanted);
        if (page.After is { } after)
        {
            Id<Enrolment> last = new(after);
            found = found.Where(e => e.Id < last);
        }

        var rows = await (
            from e in found
            join a in db.Organisations on e.Agency equals a.Id
            orderby e.Id descending
            select new { Enrolment = e, Agency = a.Name }).Take(page.Size + 1).ToListAsync(cancellationToken);
        return TypedResults.Ok(Page<EnrolmentRow>.Of(
            rows.ConvertAll(r => new EnrolmentRow(
                r.Enrolment.Id.Value, r.Enrolment.Code, r.Enrolment.Name, r.Enrolment.Kinds, r.Enrolment.Region,
                r.Agency, r.Enrolment.State, r.Enrolment.SentAt)),
            page.Size, e => e.Number));
    }

    /// <summary>The list as it is filtered, as a file.</summary>
    public static Task<IResult> Export(
        Word<EnrolmentState>? state, string? format, TraceabilityDb db, CurrentPerson person,
        CancellationToken cancellationToken) =>
        ListExport.OfAsync(
            "enrolments", format, async page => (await Handle(state, page, db, person, cancellationToken)).Value!,
            [
                new Column<EnrolmentRow>("编号", "Number", e => e.Number),
                new Column<EnrolmentRow>("提交时间", "Sent", e => e.SentAt),
                new Column<EnrolmentRow>("统一社会信用代码", "USCC", e => e.Code),
                new Column<EnrolmentRow>("单位", "Unit", e => e.Name),
                new Column<EnrolmentRow>("类型", "Kinds", e => KindsOf(e)),
                new Column<EnrolmentRow>("地区", "Region", e => PartyWords.Region(e.Region)),
                new Column<EnrolmentRow>("办理机关", "Authority", e => e.Agency),
                new Column<EnrolmentRow>("状态", "State", e => EnrolmentWords.Of(e.State)),
            ]);

    internal static string KindsOf(EnrolmentRow row) =>
        PartyWords.Of(EnrolmentCompetence.Kinds.Where(k => (k & row.Kinds) != 0));
}
