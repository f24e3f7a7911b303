using System.Reflection;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata;
using Traceability.Db;
using Traceability.Db.Providers;
using Traceability.Domain;
using Traceability.Domain.Ledger;
using Traceability.Domain.Oversight;
using Traceability.Domain.Parties;
using Traceability.Testing;

namespace Traceability.Api.Tests.Pages;

/// <summary>
/// More of everything the demo county has: each table whose rows have a key of their own gets copies of its last rows,
/// as if as many other units, notices, alerts had come; and the producer a book of lots, packages and permits.
/// </summary>
internal static class Crowd
{
    public const int CopiesOfEach = 40;
    private const long FirstKey = 810_000_000_000;

    /// <summary>Rows that are links of a chain, or what the ledger alone may write.</summary>
    private static readonly HashSet<Type> Chained =
    [
        typeof(Account), typeof(Commodity), typeof(Movement), typeof(MovementLine), typeof(LedgerEntry),
        typeof(AuditEntry), typeof(DailySeal), typeof(IdBlock), typeof(ProtectedSecret),
    ];

    private static readonly MethodInfo Clone =
        typeof(object).GetMethod("MemberwiseClone", BindingFlags.Instance | BindingFlags.NonPublic)!;

    /// <returns>The tables that grew.</returns>
    public static IReadOnlyList<string> Come(TraceabilityDbFactory factory, IdSource ids)
    {
        MillionBook book = new(factory, ids, EveryPage.Producer, "P-DRUM", "ACETONE");
        book.AddFamilies(1);
        book.AddPackages(CopiesOfEach);
        for (int i = 0; i < CopiesOfEach; i++) book.AddPermit();
        book.Write();
        using TraceabilityDb db = factory.CreateDbContext();
        AddFirst(db);
        List<string> grown = [];
        long key = FirstKey;
        foreach (IEntityType type in db.Model.GetEntityTypes().Where(IsOfItsOwn))
        {
            if (Copy(db, type, ref key)) grown.Add(type.GetTableName()!);
        }

        return grown;
    }

    /// <summary>What the county has none of on its first day.</summary>
    private static void AddFirst(TraceabilityDb db)
    {
        Organisation police = Of(db, "police"), carrier = Of(db, "carrier"), trader = Of(db, "operator");
        db.SiteVisits.Add(new SiteVisit
        {
            Id = new Id<SiteVisit>(FirstKey), Agency = police.Id, Visited = trader.Id,
            Day = ChinaTime.DayOf(Bench.Start), FirstOfficer = "甲", SecondOfficer = "乙", Checked = "账物核对",
            By = "police", At = Bench.Start,
        });
        db.Parcels.Add(new Parcel
        {
            Id = new Id<Parcel>(FirstKey), Carrier = carrier.Id, Waybill = "SF-1", At = Bench.Start, SenderName = "张某",
            RecipientName = "李某", RecipientRegion = "150802", Contents = "图书", IsOpened = true, IsXrayed = true,
            Outcome = ParcelOutcome.Accepted, RecordedBy = "carrier", RecordedAt = Bench.Start,
        });
        db.JobRuns.Add(new JobRun
        {
            Id = new Id<JobRun>(FirstKey), Job = "prove-ledger", AsOf = ChinaTime.DayOf(Bench.Start),
            StartedAt = Bench.Start,
        });
        db.SaveChanges();
    }

    private static Organisation Of(TraceabilityDb db, string user) => db.Organisations.AsNoTracking()
        .Single(o => db.Users.Any(u => u.UserName == user && u.Organisation == o.Id));

    private static bool IsOfItsOwn(IEntityType type) =>
        !type.IsOwned() && !type.HasSharedClrType && !Chained.Contains(type.ClrType)
        && type.ClrType.Namespace!.StartsWith("Traceability", StringComparison.Ordinal)
        && type.FindPrimaryKey() is { Properties: [{ } key] } && !key.IsForeignKey() && NextKey(key, 1) is not null
        && type.GetIndexes().Where(i => i.IsUnique).All(i => i.Properties.Any(CanDiffer));

    private static bool Copy(TraceabilityDb db, IEntityType type, ref long key)
    {
        db.ChangeTracker.Clear();
        object[] last = [.. Rows(db, type).TakeLast(8)];
        if (last.Length == 0) return false;
        IProperty own = type.FindPrimaryKey()!.Properties[0];
        IProperty[] differing =
            [.. type.GetIndexes().Where(i => i.IsUnique).Select(i => i.Properties.First(CanDiffer)).Distinct()];
        for (int i = 0; i < CopiesOfEach; i++)
        {
            EntityEntry copy = db.Entry(Clone.Invoke(last[i % last.Length], null)!);
            copy.Property(own.Name).CurrentValue = NextKey(own, ++key);
            foreach (IProperty property in differing)
                copy.Property(property.Name).CurrentValue = Another(copy.Property(property.Name).CurrentValue, key);
            copy.State = EntityState.Added;
        }

        db.SaveChanges();
        return true;
    }

    private static IEnumerable<object> Rows(TraceabilityDb db, IEntityType type) =>
        (IEnumerable<object>)typeof(Crowd).GetMethod(nameof(All), BindingFlags.Static | BindingFlags.NonPublic)!
            .MakeGenericMethod(type.ClrType).Invoke(null, [db])!;

    private static List<T> All<T>(TraceabilityDb db)
        where T : class => [.. db.Set<T>().AsNoTracking().IgnoreAutoIncludes()];

    private static bool CanDiffer(IProperty property) =>
        !property.IsForeignKey() && !property.IsPrimaryKey()
        && (property.ClrType == typeof(string) || property.ClrType == typeof(byte[]));

    private static object? NextKey(IProperty key, long number) => key.ClrType switch
    {
        { IsGenericType: true } id when id.GetGenericTypeDefinition() == typeof(Id<>) =>
            Activator.CreateInstance(id, number),
        _ when key.ClrType == typeof(string) && key.GetMaxLength() is null or > 30 => $"C{number}",
        _ => null,
    };

    private static object? Another(object? value, long key) => value switch
    {
        string text => $"{text[..Math.Min(text.Length, 4)]}{key}",
        byte[] bytes => (byte[])[.. BitConverter.GetBytes(key), .. bytes.Skip(8)],
        _ => value,
    };
}
