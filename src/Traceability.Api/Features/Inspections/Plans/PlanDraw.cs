using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;
using Traceability.Db;
using Traceability.Domain;
using Traceability.Domain.Oversight.Inspections;
using Traceability.Domain.Parties;

namespace Traceability.Api.Features.Inspections.Plans;

/// <summary>
/// 定案、抽取、启动: binds a plan to a seed that nobody can read, reveals it, makes the inspections with their teams.
/// </summary>
public sealed class PlanDraw(TraceabilityDb db, IdSource ids, IDataProtectionProvider protection)
{
    private const int SeedBytes = 32;
    private readonly IDataProtector _hidden = protection.CreateProtector("inspection-seed");

    /// <returns>The number of the event, or null when it cannot be done now.</returns>
    public int? Fix(InspectionPlan plan)
    {
        if (!plan.IsDrawn) return plan.Fix(null, null);
        string seed = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(SeedBytes));
        return plan.Fix(Draw.HashOf(seed), _hidden.Protect(seed));
    }

    /// <returns>Null when it is drawn; else what stands in the way.</returns>
    public async Task<(string Zh, string En)?> RevealAsync(InspectionPlan plan, CancellationToken stop)
    {
        if (await UnreadyAsync(plan, stop) is { } unready) return unready;
        string seed = _hidden.Unprotect(plan.HiddenSeed!);
        List<PlanUnit> pool = await db.PlanUnits.Where(u => u.Plan == plan.Id && u.Origin == UnitOrigin.Pool)
            .ToListAsync(stop);
        Dictionary<Id<Organisation>, string> codes = await CodesAsync(plan, stop);
        Dictionary<string, DrawnUnit> drawn = Draw.Units(seed, pool.Select(u => codes[u.Unit]), plan.DrawCount!.Value)
            .ToDictionary(u => u.Code);
        foreach (PlanUnit unit in pool) unit.Drawn(drawn[codes[unit.Unit]].Rank, drawn[codes[unit.Unit]].IsDrawn);
        PlanTeams teams = await PlanTeams.ReadAsync(db, plan.Id, stop);
        List<Id<Organisation>> targets = await db.PlanUnits
            .Where(u => u.Plan == plan.Id && u.Origin != UnitOrigin.Pool).Select(u => u.Unit).ToListAsync(stop);
        targets.AddRange(pool.Where(u => u.IsTarget).Select(u => u.Unit));
        string[] short_ = [.. targets.Where(t => teams.Of(seed, t, codes[t]) is null).Select(t => codes[t])];
        // Nobody learns the seed from a draw that fails: the officers might be chosen after it.
        if (short_.Length > 0) return Short(short_.Length);
        return plan.Reveal(seed) is null
            ? ("种子与公布的哈希不符，不能抽取", "The seed is not the one whose hash was published") : null;
    }

    /// <returns>Null when it has begun; else what stands in the way.</returns>
    public async Task<(string Zh, string En)?> StartAsync(InspectionPlan plan, CancellationToken stop)
    {
        if (await UnreadyAsync(plan, stop) is { } unready) return unready;
        Dictionary<Id<Organisation>, string> codes = await CodesAsync(plan, stop);
        PlanTeams teams = await PlanTeams.ReadAsync(db, plan.Id, stop);
        List<Id<Organisation>> targets = await db.PlanUnits.Where(u => u.Plan == plan.Id && u.IsTarget)
            .Select(u => u.Unit).ToListAsync(stop);
        int without = 0;
        foreach (Id<Organisation> unit in targets)
        {
            if (teams.Of(plan.Seed, unit, codes[unit]) is not { } team)
            {
                without++;
                continue;
            }

            Inspection inspection = new() { Id = ids.Next<Inspection>(), Plan = plan.Id, Unit = unit };
            db.Inspections.Add(inspection);
            db.InspectionOfficers.AddRange(team.Select(
                o => new InspectionOfficer { Inspection = inspection.Id, Officer = o }));
        }

        if (without > 0) return Short(without);
        return plan.Do(PlanAct.Start) is null
            ? ("有随机抽取的单位，请先抽取再启动", "Units are to be drawn: draw before it begins") : null;
    }

    /// <summary>Neither sealed nor called off.</summary>
    public Task<int> OpenInspectionsAsync(InspectionPlan plan, CancellationToken stop) =>
        db.Inspections.CountAsync(
            i => i.Plan == plan.Id && i.SealedAt == null && i.State != InspectionState.CalledOff, stop);

    private async Task<(string Zh, string En)?> UnreadyAsync(InspectionPlan plan, CancellationToken stop)
    {
        List<string> silent = await (
            from a in db.PlanAgencies
            where a.Plan == plan.Id && a.Answer == AgencyAnswer.Invited
            join o in db.Organisations on a.Agency equals o.Id
            select o.Name).ToListAsync(stop);
        if (silent.Count > 0)
        {
            string names = string.Join('、', silent);
            return ($"还没有答复：{names}；请待其同意或者说明不参加", $"Not answered yet: {names}");
        }

        List<string> bare = await (
            from a in db.PlanAgencies
            where a.Plan == plan.Id && a.Answer == AgencyAnswer.Accepted
                && !db.PlanOfficers.Any(f => f.Plan == plan.Id && f.Agency == a.Agency)
            join o in db.Organisations on a.Agency equals o.Id
            select o.Name).ToListAsync(stop);
        string without = string.Join('、', bare);
        return bare.Count == 0 ? null : ($"还没有指派执法人员：{without}", $"No officer named yet: {without}");
    }

    private Task<Dictionary<Id<Organisation>, string>> CodesAsync(InspectionPlan plan, CancellationToken stop) =>
        db.Organisations.Where(o => db.PlanUnits.Any(u => u.Plan == plan.Id && u.Unit == o.Id))
            .ToDictionaryAsync(o => o.Id, o => o.Code, stop);

    private static (string Zh, string En) Short(int units) => (
        $"有 {units} 个单位派不出两名执法人员（《行政处罚法》第四十二条；应当回避的不计，第四十三条），"
            + "联合检查的须来自两个机关（本系统要求）；请增派人员",
        $"For {units} units there are no two officers (Administrative Penalty Law, art. 42; recused ones apart, "
            + "art. 43), of two agencies when joint (required by this system): name more");
}
