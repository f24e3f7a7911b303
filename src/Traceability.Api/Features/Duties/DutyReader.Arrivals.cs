using Microsoft.EntityFrameworkCore;
using Traceability.Api.Features.Arrivals;
using Traceability.Api.Language;
using Traceability.Domain;
using Traceability.Domain.Parties;
using Traceability.Domain.Rules;

namespace Traceability.Api.Features.Duties;

public sealed partial class DutyReader
{
    /// <summary>What consignees refused and the shipper has not taken back.</summary>
    private async Task<IEnumerable<Owed>> TakeBacksAsync(
        Id<Organisation>[] units, CancellationToken cancellationToken)
    {
        RuleEntry entry = RuleRegister.All.First(r => r.Id == "R-063");
        return (await (
            from c in ListReturns.Open(db, db.Consignments.AsNoTracking().Where(c => units.Contains(c.Shipper)))
            join o in db.Organisations on c.Consignee equals o.Id
            orderby c.Id
            select new { c.Id, c.Shipper, o.Name }).Take(RowsMost * units.Length).ToListAsync(cancellationToken))
            .Select(c => new Owed(c.Shipper, new DutyRow(
                DutyKind.TakeBack, Tongue.Say($"收回被 {c.Name} 拒收的货物", $"take back what {c.Name} refused"),
                Number(c.Id.Value), entry.Id, Tongue.Say(entry.TitleZh, entry.TitleEn), null, IsOverdue: false)));
    }
}
