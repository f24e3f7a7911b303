using Microsoft.EntityFrameworkCore;
using Traceability.Db;
using Traceability.Domain;
using Traceability.Domain.Oversight.Inspections;
using Traceability.Domain.Parties;

namespace Traceability.Api.Features.Inspections.Plans;

/// <summary>The officers of a plan by agencies that take part, and who is not to inspect whom.</summary>
internal sealed class PlanTeams
{
    private readonly Dictionary<DrawOfficer, Id<PlanOfficer>> _officers = [];
    private readonly HashSet<(Id<PlanOfficer>, Id<Organisation>)> _recused = [];

    private PlanTeams()
    {
    }

    public IReadOnlyCollection<DrawOfficer> Officers => _officers.Keys;

    public static async Task<PlanTeams> ReadAsync(
        TraceabilityDb db, Id<InspectionPlan> plan, CancellationToken stop)
    {
        PlanTeams teams = new();
        var officers = await (
            from f in db.PlanOfficers
            where f.Plan == plan && db.PlanAgencies.Any(
                a => a.Plan == plan && a.Agency == f.Agency && a.Answer == AgencyAnswer.Accepted)
            join o in db.Organisations on f.Agency equals o.Id
            orderby f.Id
            select new { f.Id, f.Certificate, o.Code }).ToListAsync(stop);
        foreach (var officer in officers)
            teams._officers.Add(new DrawOfficer(officer.Code, officer.Certificate), officer.Id);
        foreach (PlanRecusal r in await db.PlanRecusals.Where(r => r.Plan == plan).ToListAsync(stop))
            teams._recused.Add((r.Officer, r.Unit));
        return teams;
    }

    /// <summary>
    /// Who inspects a unit: drawn where there is a seed, else everybody who is not recused. Null when that is no team.
    /// </summary>
    public IReadOnlyList<Id<PlanOfficer>>? Of(string? seed, Id<Organisation> unit, string code)
    {
        bool IsRecused(DrawOfficer o) => _recused.Contains((_officers[o], unit));
        // Whether a team can be made at all does not hang on the seed.
        IReadOnlyList<DrawOfficer>? team = Draw.Team(seed ?? "", code, _officers.Keys, IsRecused);
        if (team is null) return null;
        return [.. (seed is null ? _officers.Keys.Where(o => !IsRecused(o)) : team).Select(o => _officers[o])];
    }
}
