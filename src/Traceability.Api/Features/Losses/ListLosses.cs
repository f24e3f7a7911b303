using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Traceability.Api.Exchange;
using Traceability.Api.Language;
using Traceability.Api.Paging;
using Traceability.Api.Security;
using Traceability.Db;
using Traceability.Domain;
using Traceability.Domain.Oversight.Cases;

namespace Traceability.Api.Features.Losses;

/// <summary>流失报告列表: a unit's own, an authority's of its units and its ground, newest first.</summary>
public static class ListLosses
{
    public static async Task<Ok<Page<LossRow>>> Handle(
        Word<LossState>? state, [AsParameters] PageQuery page, LossDesk desk, TraceabilityDb db, CurrentPerson person,
        CancellationToken cancellationToken)
    {
        IQueryable<LossReport> found = Visibility.LossReports(db, person).AsNoTracking();
        if (state is { Value: var wanted }) found = found.Where(r => r.State == wanted);
        if (page.After is { } after)
        {
            Id<LossReport> last = new(after);
            found = found.Where(r => r.Id < last);
        }

        List<LossReport> rows = await found.OrderByDescending(r => r.Id).Take(page.Size + 1)
            .ToListAsync(cancellationToken);
        return TypedResults.Ok(Page<LossRow>.Of(
            [.. await desk.RowsAsync(rows, cancellationToken)], page.Size, r => r.Id));
    }

    public static async Task<Results<Ok<LossRow>, NotFound>> Show(
        long number, LossDesk desk, TraceabilityDb db, CurrentPerson person, CancellationToken cancellationToken)
    {
        Id<LossReport> id = new(number);
        LossReport? found = await Visibility.LossReports(db, person).AsNoTracking()
            .FirstOrDefaultAsync(r => r.Id == id, cancellationToken);
        return found is null ? TypedResults.NotFound()
            : TypedResults.Ok((await desk.RowsAsync([found], cancellationToken))[0]);
    }

    public static Task<IResult> Export(
        Word<LossState>? state, string? format, LossDesk desk, TraceabilityDb db, CurrentPerson person,
        CancellationToken cancellationToken) =>
        ListExport.OfAsync(
            "losses", format, async page => (await Handle(state, page, desk, db, person, cancellationToken)).Value!,
            [
                new Column<LossRow>("编号", "Number", r => r.Id),
                new Column<LossRow>("单位", "Organisation", r => r.OrganisationName),
                new Column<LossRow>("情形", "Kind", r => LossWords.Of(r.Kind)),
                new Column<LossRow>("产品", "Product", r => r.ProductName),
                new Column<LossRow>("批号", "Lot", r => r.Lot),
                new Column<LossRow>("数量", "Quantity", r => r.Quantity),
                new Column<LossRow>("发现时间", "Discovered", r => r.DiscoveredAt),
                new Column<LossRow>("报告时间", "Reported", r => r.ReportedAt),
                new Column<LossRow>("是否迟报", "Late", r => r.IsLate ? Tongue.Say("迟报", "late") : ""),
                new Column<LossRow>("地点", "Place", r => r.RegionName + r.Place),
                new Column<LossRow>("状态", "State", r => LossWords.Of(r.State)),
                new Column<LossRow>("接收时间", "Received", r => r.ReceivedAt),
            ]);
}
