using Traceability.Domain.Parties;

namespace Traceability.Domain.Permits;

/// <summary>
/// 停止生产、经营: licence and filing are cancelled within three months of stopping (许可办法, 第5号令), and the stock is nil
/// before that. Pure.
/// </summary>
public static class StoppedBusiness
{
    public const string Rule = "R-029";
    public const string StockRule = "R-082";
    private const int Months = 3;

    /// <summary>Licences and filings to make and to trade.</summary>
    public static IReadOnlyCollection<string> Types { get; } =
    [
        "PT-PROD-1N", "PT-OPER-1N", "PT-PROD-1D", "PT-OPER-1D", "PT-FILE-PROD-23", "PT-FILE-OPER-2",
        "PT-FILE-OPER-3",
    ];

    /// <summary>The last day on which cancelling is in time.</summary>
    public static DateOnly CancelBy(DateOnly stoppedOn) => stoppedOn.AddMonths(Months);

    /// <summary>What is left to do on a day; null when all is done, or the unit went on.</summary>
    public static StopDuty? On(BusinessStop stop, IEnumerable<Permit> papers, bool hasStock, DateOnly day)
    {
        ArgumentNullException.ThrowIfNull(stop);
        if (stop.WithdrawnAt is not null) return null;
        string[] open = [.. papers
            .Where(p => p.Holder == stop.Organisation && Types.Contains(p.Type)
                && !PermitLife.HasEnded(p.Status) && p.ValidTo >= day)
            .Select(p => p.Number).Order(StringComparer.Ordinal)];
        return open.Length == 0 && !hasStock ? null
            : new StopDuty(stop, CancelBy(stop.StoppedOn), open, hasStock);
    }
}
