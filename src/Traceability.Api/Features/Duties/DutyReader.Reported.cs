using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Traceability.Api.Language;
using Traceability.Api.Security;
using Traceability.Domain.Oversight.EndUses;
using Traceability.Domain.Oversight.Suspicions;
using Traceability.Domain.Parties;

namespace Traceability.Api.Features.Duties;

/// <summary>What the police owe to whoever reported something suspicious or declared a use.</summary>
public sealed partial class DutyReader
{
    private async Task<IEnumerable<DutyRow>> ReportedAsync(
        Organisation agency, DateOnly today, CancellationToken cancellationToken)
    {
        if (agency.Agency != AgencyKind.Police) return [];
        string ground = RegionGround.PrefixOf(agency.Region);
        List<SuspicionReport> reports = await db.SuspicionReports.AsNoTracking()
            .Where(r => r.State != SuspicionState.Closed && r.Region.StartsWith(ground))
            .OrderBy(r => r.DueOn).Take(RowsMost).ToListAsync(cancellationToken);
        var checks = await (
            from c in db.EndUseChecks.AsNoTracking()
            where c.State == EndUseState.Declared || c.State == EndUseState.Checking
            join o in db.Organisations on c.User equals o.Id
            where o.Region.StartsWith(ground)
            orderby c.DueOn
            select new { c.Id, c.DueOn, o.Name }).Take(RowsMost).ToListAsync(cancellationToken);
        return reports.Select(r => new DutyRow(
                DutyKind.Suspicion, Tongue.Say("核查、答复可疑情况报告", "look into a suspicious report and answer it"),
                r.Id.Value.ToString(CultureInfo.InvariantCulture), "", OwnChoice, r.DueOn, today > r.DueOn))
            .Concat(checks.Select(c => new DutyRow(
                DutyKind.EndUse, Tongue.Say($"核查最终用户：{c.Name}", $"verify the final user {c.Name}"),
                c.Id.Value.ToString(CultureInfo.InvariantCulture), "", OwnChoice, c.DueOn, today > c.DueOn)));
    }
}
