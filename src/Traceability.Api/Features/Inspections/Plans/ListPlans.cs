using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Traceability.Api.Exchange;
using Traceability.Api.Language;
using Traceability.Api.Paging;
using Traceability.Api.Security;
using Traceability.Domain;
using Traceability.Domain.Oversight.Inspections;

namespace Traceability.Api.Features.Inspections.Plans;

/// <summary>检查计划列表, one plan, and the proof of its draw.</summary>
public static class ListPlans
{
    public static async Task<Ok<Page<PlanRow>>> Handle(
        Word<PlanState>? state, [AsParameters] PageQuery page, PlanDesk desk, CurrentPerson person,
        CancellationToken cancellationToken)
    {
        IQueryable<InspectionPlan> found = Visibility.Plans(desk.Db, person).AsNoTracking();
        if (state is { Value: var wanted }) found = found.Where(p => p.State == wanted);
        if (page.After is { } after)
        {
            Id<InspectionPlan> last = new(after);
            found = found.Where(p => p.Id < last);
        }

        List<PlanRow> rows = await desk.RowsAsync(
            found.OrderByDescending(p => p.Id).Take(page.Size + 1), person, cancellationToken);
        return TypedResults.Ok(Page<PlanRow>.Of(rows, page.Size, p => p.Number));
    }

    public static Task<IResult> Export(
        Word<PlanState>? state, string? format, PlanDesk desk, CurrentPerson person,
        CancellationToken cancellationToken) =>
        ListExport.OfAsync(
            "inspection-plans", format,
            async page => (await Handle(state, page, desk, person, cancellationToken)).Value!,
            [
                new Column<PlanRow>("编号", "Number", p => p.Number),
                new Column<PlanRow>("方式", "Kind", p => InspectionWords.Of(p.Kind)),
                new Column<PlanRow>("名称", "Title", p => p.Title),
                new Column<PlanRow>("状态", "State", p => InspectionWords.Of(p.State)),
                new Column<PlanRow>("自", "From", p => p.From),
                new Column<PlanRow>("至", "To", p => p.To),
                new Column<PlanRow>("牵头机关", "Lead", p => p.Lead),
                new Column<PlanRow>("单位数", "Units", p => p.Targets),
                new Column<PlanRow>("已封存", "Sealed", p => p.Done),
            ]);

    public static async Task<Results<Ok<PlanDetail>, NotFound>> Show(
        long plan, PlanDesk desk, CurrentPerson person, CancellationToken cancellationToken) =>
        await desk.FindAsync(plan, person, cancellationToken) is { } found
            ? TypedResults.Ok(await desk.ReadAsync(found, person, cancellationToken)) : TypedResults.NotFound();

    /// <summary>抽取凭据: everything with which anybody repeats the draw (docs/DRAW.md).</summary>
    public static async Task<Results<Ok<DrawProof>, NotFound>> Proof(
        long plan, PlanDesk desk, CurrentPerson person, CancellationToken cancellationToken)
    {
        if (await desk.FindAsync(plan, person, cancellationToken) is not { DrawCount: { } count } found)
            return TypedResults.NotFound();
        PlanDetail detail = await desk.ReadAsync(found, person, cancellationToken);
        PlanTeams teams = await PlanTeams.ReadAsync(desk.Db, found.Id, cancellationToken);
        HashSet<(string, string)> recused = [.. detail.Recusals.Select(r => (r.Certificate, r.Unit))];
        string[] pool = [.. detail.Units.Where(u => u.Origin == UnitOrigin.Pool).Select(u => u.Code)
            .Order(StringComparer.Ordinal)];
        IReadOnlyList<DrawnUnit> drawn = found.Seed is { } seed ? Draw.Units(seed, pool, count) : [];
        return TypedResults.Ok(new DrawProof(
            found.Id.Value, count, found.SeedHash, found.Seed, pool, [.. teams.Officers],
            [.. detail.Recusals.Select(r => new DrawRecusal(r.Certificate, r.Unit))], drawn,
            found.Seed is null ? [] : [.. detail.Units.Where(u => u.IsTarget).Select(u => new DrawTeam(
                u.Code,
                Draw.Team(
                    found.Seed, u.Code, teams.Officers, o => recused.Contains((o.Certificate, u.Code))) ?? []))]));
    }
}

/// <summary>The list, the seed and what came of them.</summary>
/// <param name="Seed">Null until it is revealed.</param>
/// <param name="Pool">USCC, in order.</param>
public sealed record DrawProof(
    long Plan, int Count, string? SeedHash, string? Seed, IReadOnlyList<string> Pool,
    IReadOnlyList<DrawOfficer> Officers, IReadOnlyList<DrawRecusal> Recusals, IReadOnlyList<DrawnUnit> Result,
    IReadOnlyList<DrawTeam> Teams);

public sealed record DrawRecusal(string Certificate, string Unit);

public sealed record DrawTeam(string Unit, IReadOnlyList<DrawOfficer> Officers);
