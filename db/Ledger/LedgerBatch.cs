using LinqToDB.Data;
using LinqToDB.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;
using Traceability.Db.Feed;
using Traceability.Db.Providers;
using Traceability.Domain;
using Traceability.Domain.Catalogue;
using Traceability.Domain.Ledger;
using Traceability.Domain.Oversight;
using Traceability.Domain.Permits;

namespace Traceability.Db.Ledger;

/// <summary>
/// One transaction of the posting path: lock once, read once, apply in memory, write with bulk copy, commit once (HOUSE
/// §4).
/// </summary>
internal sealed class LedgerBatch(TraceabilityDbFactory factory, AccountBook book)
{
    /// <summary>
    /// SQL Server skips checks and foreign keys in bulk copy unless told: without them a forged entry goes in.
    /// </summary>
    private readonly BulkCopyOptions _options = new()
    {
        BulkCopyType = factory.Provider == DatabaseProvider.Sqlite
            ? BulkCopyType.MultipleRows : BulkCopyType.ProviderSpecific,
        CheckConstraints = factory.Provider == DatabaseProvider.SqlServer ? true : null,
        FireTriggers = factory.Provider == DatabaseProvider.SqlServer ? true : null,
    };

    /// <summary>
    /// Posts all or, per posting, refuses; throws when the database refuses the transaction as a whole.
    /// </summary>
    public IReadOnlyList<PostOutcome> Post(IReadOnlyList<PostingRequest> requests)
    {
        AccountPlan plan = book.Plan(requests);
        using TraceabilityDb db = factory.CreateDbContext();
        using var transaction = db.Database.BeginTransaction();
        LedgerSheet sheet = new();
        List<Account> opened = book.Open(db, plan, sheet);
        Dictionary<AccountKey, long> before = sheet.Tails.ToDictionary(t => t.Key, t => t.Seq);
        List<PostOutcome> outcomes = new(requests.Count);
        List<(PostingRequest Request, Posted Posted)> done = [];
        foreach (PostingRequest request in requests)
        {
            PostingResult result = request.Posting.Apply(sheet);
            if (result.Posted is null)
            {
                outcomes.Add(new PostOutcome.Short(result.Shortages));
                continue;
            }

            outcomes.Add(new PostOutcome.Done(result.Posted));
            done.Add((request, result.Posted));
        }

        if (done.Count == 0) return outcomes;
        Write(db, sheet, before, opened, done);
        transaction.Commit();
        return outcomes;
    }

    private void Write(
        TraceabilityDb db,
        LedgerSheet sheet,
        Dictionary<AccountKey, long> before,
        List<Account> opened,
        List<(PostingRequest Request, Posted Posted)> done)
    {
        Tail[] moved = [.. sheet.Tails.Where(t => before[t.Key] != t.Seq)];
        HashSet<Id<Account>> touched = [.. moved.Select(t => t.Account)];
        List<Account> used = [.. opened.Where(a => touched.Contains(a.Id))];
        IEnumerable<NewRows> rows = done.Select(d => d.Request.NewRows);
        Insert(db, Distinct(rows.SelectMany(r => r.Commodities), c => c.Id));
        Insert(db, Distinct(rows.SelectMany(r => r.Lots), l => l.Id));
        Insert(db, Distinct(rows.SelectMany(r => r.Packages), p => p.Id));
        InsertPermits(db, [.. rows.Select(r => r.Permit).OfType<Permit>()]);
        Insert(db, used);
        Insert(db, done.ConvertAll(d => d.Posted.Movement));
        Insert(db, [.. rows.Select(r => r.Consignment).OfType<Consignment>()]);
        Insert(db, [.. rows.SelectMany(r => r.SourceRows)]);
        Insert(db, [.. rows.SelectMany(r => r.Counted)]);
        Insert(db, [.. done.SelectMany(d => d.Posted.Lines)]);
        Insert(db, [.. done.SelectMany(d => d.Posted.Entries)]);
        Insert(db, done.ConvertAll(d => ChangePlan.Of(d.Posted.Movement)!));
        foreach (Tail[] chunk in moved.Chunk(1_000))
        {
#pragma warning disable EF1002 // The text holds whole numbers only (see LedgerSql).
            db.Database.ExecuteSqlRaw(
                LedgerSql.AdvanceTails(factory.Provider, [.. chunk.Select(t => (t.Account, t.Seq))]));
#pragma warning restore EF1002
        }

        foreach (PackageParent change in rows.SelectMany(r => r.Parents))
        {
            db.Packages.Where(p => p.Id == change.Package)
                .ExecuteUpdate(s => s.SetProperty(p => p.Parent, change.Parent));
        }

        book.Remember(used);
    }

    private static void InsertPermits(TraceabilityDb db, List<Permit> permits)
    {
        if (permits.Count == 0) return;
        db.Permits.AddRange(permits);
        db.SaveChanges();
    }

    private static List<T> Distinct<T, TKey>(IEnumerable<T> rows, Func<T, TKey> key) => [.. rows.DistinctBy(key)];

    private void Insert<T>(TraceabilityDb db, List<T> rows)
        where T : class
    {
        if (rows.Count > 0) db.BulkCopy(_options, rows);
    }
}
