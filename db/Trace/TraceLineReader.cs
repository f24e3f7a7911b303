using LinqToDB;
using LinqToDB.EntityFrameworkCore;
using Traceability.Domain;
using Traceability.Domain.Ledger;
using Traceability.Domain.Oversight;

namespace Traceability.Db.Trace;

/// <summary>
/// Reads the lines that brought goods to the accounts reached, or took them away, with their book places.
/// </summary>
internal static class TraceLineReader
{
    public static IQueryable<TraceLine> Of(
        TraceabilityDb db, IReadOnlyCollection<Id<Account>> accounts, TraceDirection direction)
    {
        IDataContext context = db.CreateLinqToDBContext();
        int side = direction == TraceDirection.Back ? 1 : -1;
        AccountKind joint = direction == TraceDirection.Back ? AccountKind.Transformed : AccountKind.Origin;
        return
            from e in context.GetTable<LedgerEntry>().Where(e => accounts.Contains(e.Account) && !e.IsBoundary)
            from l in context.GetTable<MovementLine>().InnerJoin(l => l.Id == e.Line)
            from m in context.GetTable<Movement>().InnerJoin(m => m.Id == l.Movement)
            from f in context.GetTable<Account>().InnerJoin(f => f.Id == l.From)
            from t in context.GetTable<Account>().InnerJoin(t => t.Id == l.To)
            from o in context.GetTable<LedgerEntry>().InnerJoin(o => o.Line == l.Id && o.Side == -1)
            from i in context.GetTable<LedgerEntry>().InnerJoin(i => i.Line == l.Id && i.Side == 1)
            // The other side of a process: its inputs when going back, its outputs when going forward.
            where e.Side == side || (m.Kind == MovementKind.Transformation && (t.Kind == joint || f.Kind == joint))
            orderby l.Id
            select new TraceLine(
                l.Id, l.Movement, m.Kind, l.From, f.Kind, o.Seq, l.To, t.Kind, i.Seq, l.Quantity);
    }
}
