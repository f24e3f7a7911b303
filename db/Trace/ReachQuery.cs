using LinqToDB;
using LinqToDB.EntityFrameworkCore;
using Traceability.Db.Providers;
using Traceability.Domain;
using Traceability.Domain.Ledger;
using Traceability.Domain.Oversight;

namespace Traceability.Db.Trace;

/// <summary>
/// The accounts that goods can have come through or gone to, in one recursive query. Each step is one chain of index
/// look-ups: entries of the account, their lines, the other account, and through a process the lines of its movement.
/// Book order is not looked at here: <see cref="TraceWalk"/> does that with what this finds.
/// </summary>
public static class ReachQuery
{
    /// <summary>SQL Server's recursion knows no distinct union, so a cycle is left by counting the steps.</summary>
    public const int MostStepsWithoutDistinct = 24;

    public static IQueryable<Id<Account>> Of(
        TraceabilityDb db, DatabaseProvider provider, IReadOnlyCollection<Id<Account>> starts,
        TraceDirection direction, int most)
    {
        IDataContext context = db.CreateLinqToDBContext();
        IQueryable<Account> seeds = context.GetTable<Account>().Where(a => starts.Contains(a.Id));
        if (provider != DatabaseProvider.SqlServer)
        {
            IQueryable<Reached> distinct = context.GetCte<Reached>(
                t => seeds.Select(a => new Reached { Account = a.Id, Depth = 0 })
                    .Union(Next(context, t, direction, 0)),
                "reached");
            return distinct.Select(r => r.Account).Take(most);
        }

        IQueryable<Reached> counted = context.GetCte<Reached>(
            t => seeds.Select(a => new Reached { Account = a.Id, Depth = 0 })
                .Concat(Next(context, t.Where(r => r.Depth < MostStepsWithoutDistinct), direction, 1)),
            "reached");
        return counted.Select(r => r.Account).Distinct().Take(most);
    }

    private static IQueryable<Reached> Next(
        IDataContext db, IQueryable<Reached> reached, TraceDirection direction, int step) => direction switch
        {
            TraceDirection.Back => Sources(db, reached, step),
            TraceDirection.Forward => Targets(db, reached, step),
        };

    private static IQueryable<Reached> Sources(IDataContext db, IQueryable<Reached> reached, int step) =>
        from r in reached
        from e in db.GetTable<LedgerEntry>().InnerJoin(e => e.Account == r.Account && e.Side == 1 && !e.IsBoundary)
        from l in db.GetTable<MovementLine>().InnerJoin(l => l.Id == e.Line)
        from m in db.GetTable<Movement>().InnerJoin(m => m.Id == l.Movement)
        from a in db.GetTable<Account>().InnerJoin(a => a.Id == l.From)
        from i in db.GetTable<MovementLine>().LeftJoin(i => i.Movement == l.Movement
            && a.Kind == AccountKind.Origin && m.Kind == MovementKind.Transformation)
        from p in db.GetTable<Account>().LeftJoin(p => p.Id == i.To && p.Kind == AccountKind.Transformed)
        select new Reached { Account = p != null ? i.From : l.From, Depth = r.Depth + step };

    private static IQueryable<Reached> Targets(IDataContext db, IQueryable<Reached> reached, int step) =>
        from r in reached
        from e in db.GetTable<LedgerEntry>().InnerJoin(e => e.Account == r.Account && e.Side == -1 && !e.IsBoundary)
        from l in db.GetTable<MovementLine>().InnerJoin(l => l.Id == e.Line)
        from m in db.GetTable<Movement>().InnerJoin(m => m.Id == l.Movement)
        from a in db.GetTable<Account>().InnerJoin(a => a.Id == l.To)
        from o in db.GetTable<MovementLine>().LeftJoin(o => o.Movement == l.Movement
            && a.Kind == AccountKind.Transformed && m.Kind == MovementKind.Transformation)
        from p in db.GetTable<Account>().LeftJoin(p => p.Id == o.From && p.Kind == AccountKind.Origin)
        select new Reached { Account = p != null ? o.To : l.To, Depth = r.Depth + step };

    private sealed class Reached
    {
        public Id<Account> Account { get; set; }

        public int Depth { get; set; }
    }
}
