using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Traceability.Api.Exchange;
using Traceability.Api.Features.Parties;
using Traceability.Api.Language;
using Traceability.Api.Paging;
using Traceability.Api.Security;
using Traceability.Db;
using Traceability.Domain;
using Traceability.Domain.Oversight.Cases;

namespace Traceability.Api.Features.Cases;

/// <summary>案件列表: those one is on, newest first.</summary>
public static class ListCases
{
    public static async Task<Ok<Page<CaseRow>>> Handle(
        Word<CaseState>? state, [AsParameters] PageQuery page, CaseDesk desk, TraceabilityDb db, CurrentPerson person,
        CancellationToken cancellationToken)
    {
        IQueryable<Case> found = Visibility.Cases(db, person, desk.Today).AsNoTracking();
        if (state is { Value: var wanted }) found = found.Where(c => c.State == wanted);
        if (page.After is { } after)
        {
            Id<Case> last = new(after);
            found = found.Where(c => c.Id < last);
        }

        var rows = await found.OrderByDescending(c => c.Id).Take(page.Size + 1)
            .Select(c => new
            {
                Case = c,
                Agency = db.Organisations.Where(o => o.Id == c.Agency).Select(o => o.Name).First(),
                Items = db.SeizedItems.Count(i => i.Case == c.Id),
            }).ToListAsync(cancellationToken);
        return TypedResults.Ok(Page<CaseRow>.Of(
            rows.ConvertAll(r => new CaseRow(
                r.Case.Id.Value, r.Case.Number, r.Case.Title, r.Case.Source, r.Case.Region,
                PartyWords.Region(r.Case.Region), r.Case.Place, r.Case.HappenedAt, r.Agency, r.Case.State,
                r.Case.Outcome, r.Case.OpenedAt, r.Case.ClosedAt, r.Items)),
            page.Size, c => c.Id));
    }

    /// <summary>The list as a file: a look into each case that stands in it.</summary>
    public static Task<IResult> Export(
        Word<CaseState>? state, string? format, CaseDesk desk, TraceabilityDb db, CurrentPerson person,
        CancellationToken cancellationToken) =>
        ListExport.OfAsync(
            "cases", format,
            async page =>
            {
                Page<CaseRow> rows = (await Handle(state, page, desk, db, person, cancellationToken)).Value!;
                await desk.WriteLookAsync(
                    [.. rows.Items.Select(c => new Id<Case>(c.Id))], LookWay.Export, format ?? "csv", person,
                    cancellationToken);
                return rows;
            },
            [
                new Column<CaseRow>("案件编号", "Number", c => c.Number),
                new Column<CaseRow>("名称", "Title", c => c.Title),
                new Column<CaseRow>("来源", "Opened on", c => CaseWords.Of(c.Source)),
                new Column<CaseRow>("地区", "Region", c => c.RegionName),
                new Column<CaseRow>("地点", "Place", c => c.Place),
                new Column<CaseRow>("案发时间", "Happened at", c => c.HappenedAt),
                new Column<CaseRow>("办案机关", "Agency", c => c.Agency),
                new Column<CaseRow>("查获物品", "Items", c => c.Items),
                new Column<CaseRow>("状态", "State", c => CaseWords.Of(c.State)),
                new Column<CaseRow>("结案方式", "Outcome", c => c.Outcome is { } o ? CaseWords.Of(o) : null),
                new Column<CaseRow>("立案时间", "Opened", c => c.OpenedAt),
                new Column<CaseRow>("结案时间", "Closed", c => c.ClosedAt),
            ]);
}

/// <summary>A case in the list of those on it.</summary>
public sealed record CaseRow(
    long Id, string Number, string Title, CaseSource Source, string Region, string RegionName, string? Place,
    DateTime HappenedAt, string Agency, CaseState State, CaseOutcome? Outcome, DateTime OpenedAt, DateTime? ClosedAt,
    int Items);
