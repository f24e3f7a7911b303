using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Traceability.Api.Exchange;
using Traceability.Api.Language;
using Traceability.Api.Paging;
using Traceability.Api.Security;
using Traceability.Domain;
using Traceability.Domain.Oversight.Inspections;

namespace Traceability.Api.Features.Inspections;

/// <summary>现场检查列表: a unit's own, an authority's of its plans; and one of them.</summary>
public static class ListInspections
{
    public static async Task<Ok<Page<InspectionRow>>> Handle(
        Word<InspectionState>? state, long? plan, [AsParameters] PageQuery page, InspectionDesk desk,
        CurrentPerson person, CancellationToken cancellationToken)
    {
        IQueryable<Inspection> found = Visibility.Inspections(desk.Db, person).AsNoTracking();
        if (state is { Value: var wanted }) found = found.Where(i => i.State == wanted);
        if (plan is { } of)
        {
            Id<InspectionPlan> only = new(of);
            found = found.Where(i => i.Plan == only);
        }

        if (page.After is { } after)
        {
            Id<Inspection> last = new(after);
            found = found.Where(i => i.Id < last);
        }

        List<InspectionRow> rows = await desk.RowsAsync(
            found.OrderByDescending(i => i.Id).Take(page.Size + 1), cancellationToken);
        // A unit is told of findings when the record is laid before it.
        if (person.IsEnterprise)
        {
            rows = rows.ConvertAll(r => r.State is InspectionState.Planned or InspectionState.OnSite
                ? r with { Findings = 0, Unsettled = 0 } : r);
        }

        return TypedResults.Ok(Page<InspectionRow>.Of(rows, page.Size, i => i.Number));
    }

    public static Task<IResult> Export(
        Word<InspectionState>? state, long? plan, string? format, InspectionDesk desk, CurrentPerson person,
        CancellationToken cancellationToken) =>
        ListExport.OfAsync(
            "inspections", format,
            async page => (await Handle(state, plan, page, desk, person, cancellationToken)).Value!,
            [
                new Column<InspectionRow>("编号", "Number", i => i.Number),
                new Column<InspectionRow>("计划", "Plan", i => i.Title),
                new Column<InspectionRow>("方式", "Kind", i => InspectionWords.Of(i.Kind)),
                new Column<InspectionRow>("牵头机关", "Lead", i => i.Lead),
                new Column<InspectionRow>("统一社会信用代码", "USCC", i => i.Unit),
                new Column<InspectionRow>("单位", "Unit", i => i.UnitName),
                new Column<InspectionRow>("状态", "State", i => InspectionWords.Of(i.State)),
                new Column<InspectionRow>("开始时间", "Begun", i => i.BegunAt),
                new Column<InspectionRow>("封存时间", "Sealed", i => i.SealedAt),
                new Column<InspectionRow>("问题", "Findings", i => i.Findings),
                new Column<InspectionRow>("未整改", "To be put right", i => i.Unsettled),
            ]);

    public static async Task<Results<Ok<InspectionDetail>, NotFound>> Show(
        long inspection, InspectionDesk desk, InspectionReader reader, CurrentPerson person,
        CancellationToken cancellationToken) =>
        await desk.FindAsync(inspection, person, cancellationToken) is { } found
            ? TypedResults.Ok(await reader.ReadAsync(found, person, cancellationToken)) : TypedResults.NotFound();
}
