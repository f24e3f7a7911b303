using Microsoft.EntityFrameworkCore;
using Traceability.Api.Features.Parties;
using Traceability.Api.Language;
using Traceability.Api.Security;
using Traceability.Db;
using Traceability.Db.Reports;
using Traceability.Domain;
using Traceability.Domain.Oversight;
using Traceability.Domain.Oversight.Inspections;
using Traceability.Domain.Parties;

namespace Traceability.Api.Features.Inspections.Plans;

/// <summary>Chooses the units of a plan from the lead's own ground.</summary>
internal static class PlanUnits
{
    /// <summary>Units of one plan at most.</summary>
    public const int UnitsMost = 200;

    /// <summary>Units in a pool, or compared by risk, at most.</summary>
    private const int PoolMost = 5_000;

    public static async Task<IReadOnlyList<PlanUnit>> ChooseAsync(
        Id<InspectionPlan> plan, PlanRequest request, TraceabilityDb db, CurrentPerson person, DateTime now,
        Dictionary<string, string[]> faults, CancellationToken stop)
    {
        IQueryable<Organisation> ground = Visibility.Overseen(db, person).Where(
            o => IndicatorReader.Units(db, "", ChinaTime.DayOf(now)).Any(u => u.Id == o.Id)).AsNoTracking();
        List<PlanUnit> chosen = await ByHandAsync(plan, request, ground, faults, stop);
        HashSet<Id<Organisation>> taken = [.. chosen.Select(u => u.Unit)];
        if (request.Riskiest is > 0 and var riskiest)
        {
            List<Organisation> all = await ground.OrderBy(o => o.Code).Take(PoolMost).ToListAsync(stop);
            Dictionary<Id<Organisation>, RiskScore> scores = await RiskReader.ReadAsync(db, person, all, now, stop);
            chosen.AddRange(all.Where(o => !taken.Contains(o.Id))
                .OrderByDescending(o => scores[o.Id].Total).ThenBy(o => o.Code, StringComparer.Ordinal)
                .Take(Math.Min(riskiest, UnitsMost))
                .Select(o => PlanUnit.Chosen(plan, o.Id, UnitOrigin.ByRisk, scores[o.Id].Total)));
            taken.UnionWith(chosen.Select(u => u.Unit));
        }

        int targets = chosen.Count;
        if (request.Draw is > 0 and var draw)
        {
            OrganisationKinds kinds = request.DrawFrom.Aggregate(OrganisationKinds.None, (a, k) => a | k);
            List<Id<Organisation>> pool = await ground.Where(
                    o => kinds == OrganisationKinds.None || (o.Kinds & kinds) != 0)
                .OrderBy(o => o.Code).Select(o => o.Id).Take(PoolMost).ToListAsync(stop);
            pool.RemoveAll(taken.Contains);
            if (pool.Count < draw)
            {
                faults["draw"] = [Tongue.Say(
                    $"名录中只有 {pool.Count} 个单位，不能抽取 {draw} 个；请减少数量或放宽单位类型",
                    $"The pool has {pool.Count} units: draw fewer, or take in more kinds")];
            }

            chosen.AddRange(pool.Select(id => PlanUnit.Chosen(plan, id, UnitOrigin.Pool, null)));
            targets += draw;
        }

        if (targets is 0 or > UnitsMost && faults.Count == 0)
        {
            faults["units"] = [Tongue.Say(
                $"请指定单位、按风险分选取或者随机抽取，共 1 至 {UnitsMost} 个",
                $"Name units, take the riskiest or draw some: 1 to {UnitsMost} in all")];
        }

        return chosen;
    }

    private static async Task<List<PlanUnit>> ByHandAsync(
        Id<InspectionPlan> plan, PlanRequest request, IQueryable<Organisation> ground,
        Dictionary<string, string[]> faults, CancellationToken stop)
    {
        string[] codes = [.. request.Units.Distinct()];
        var found = await ground.Where(o => codes.Contains(o.Code)).Select(o => new { o.Id, o.Code })
            .ToListAsync(stop);
        for (int i = 0; i < request.Units.Count; i++)
        {
            if (found.All(o => o.Code != request.Units[i]))
            {
                faults[$"units[{i}]"] = [Tongue.Say(
                    $"辖区和职责范围内没有这个在册单位：{request.Units[i]}",
                    $"No such unit in your region and remit: {request.Units[i]}")];
            }
        }

        return found.ConvertAll(o => PlanUnit.Chosen(plan, o.Id, UnitOrigin.ByHand, null));
    }
}
