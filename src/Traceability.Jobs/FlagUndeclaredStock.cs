using Microsoft.EntityFrameworkCore;
using Traceability.Db;
using Traceability.Db.Providers;
using Traceability.Domain;
using Traceability.Domain.Catalogue;
using Traceability.Domain.Oversight;
using Traceability.Domain.Parties;
using Traceability.Domain.Rules.History;

namespace Traceability.Jobs;

/// <summary>Stock of a newly listed substance that was not declared by its day.</summary>
public sealed class FlagUndeclaredStock(TraceabilityDbFactory factory, AlertDesk desk, JobJournal journal)
{
    public const string Name = "flag-undeclared-stock";

    public Task<JobCount> RunAsync(DateOnly? asOf, CancellationToken cancellationToken)
    {
        DateOnly day = journal.DayOr(asOf);
        return journal.KeepAsync(Name, day, token => FlagAsync(day, token), cancellationToken);
    }

    private async Task<JobCount> FlagAsync(DateOnly day, CancellationToken cancellationToken)
    {
        List<Id<Organisation>> units;
        Suspicion[] found;
        await using (TraceabilityDb db = factory.CreateDbContext())
        {
            units = await db.StockDeclarations.Select(d => d.Organisation).Distinct().ToListAsync(cancellationToken);
            var owed = await (
                from d in db.StockDeclarations.AsNoTracking()
                where d.DeclaredAt == null && d.DueOn < day
                join o in db.Organisations on d.Organisation equals o.Id
                join s in db.Substances on d.Substance equals s.Code
                select new { Declaration = d, o.Code, o.Name, s.NameZh, s.NameEn }).ToListAsync(cancellationToken);
            found = [.. owed.Select(r => new Suspicion
            {
                Key = new AlertKey(StockDeclaration.Rule, r.Code, r.Declaration.Substance),
                Organisation = r.Declaration.Organisation,
                ProductOrSubstance = r.Declaration.Substance,
                Level = AlertLevel.Warning,
                MessageZh = $"{r.Name} 未在 {r.Declaration.DueOn:yyyy-MM-dd} 前申报新列管物质 {r.NameZh} 的存量",
                MessageEn = $"{r.Code} has not declared its stock of {r.NameEn}, due by "
                    + $"{r.Declaration.DueOn:yyyy-MM-dd}",
                Evidence = [r.Declaration.Substance],
                FirstSeenOn = r.Declaration.DueOn.AddDays(1),
            })];
        }

        return await desk.SettleAsync([StockDeclaration.Rule], units, found, cancellationToken);
    }
}
