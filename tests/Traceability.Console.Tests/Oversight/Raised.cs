using Traceability.Db;
using Traceability.Domain;
using Traceability.Domain.Oversight;

namespace Traceability.Console.Tests.Oversight;

/// <summary>An alert of a test's own, so that no test waits for another.</summary>
internal static class Raised
{
    public const string Trader = "91150823MA0P10021X";

    /// <summary>Ids of tests stand far above those the server gives out.</summary>
    private static long _last = 900_000_000_000;

    public static long About(
        Office office, string rule, string organisation = Trader, string? evidence = null, string? goods = "ACETONE")
    {
        using TraceabilityDb db = office.Db();
        Id<Alert> id = new(Interlocked.Increment(ref _last));
        db.Alerts.Add(new Alert
        {
            Id = id,
            Rule = rule,
            Subject = $"test-{id}",
            Period = "",
            Organisation = db.Organisations.Single(o => o.Code == organisation).Id,
            ProductOrSubstance = goods,
            Level = AlertLevel.Serious,
            MessageZh = $"试验预警 {id}",
            MessageEn = $"test alert {id}",
            Evidence = evidence ?? "",
            FirstSeenOn = new DateOnly(2026, 1, 1),
            RaisedAt = new DateTime(2026, 1, 1, 0, 0, 0, DateTimeKind.Utc),
            DueAt = new DateTime(2026, 1, 8, 0, 0, 0, DateTimeKind.Utc),
        });
        db.SaveChanges();
        return id.Value;
    }
}
