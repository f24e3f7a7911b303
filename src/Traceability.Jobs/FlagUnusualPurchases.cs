using Traceability.Domain.Rules;
using Traceability.Domain.Rules.Signals;
using Traceability.Domain.Rules.Watch;

namespace Traceability.Jobs;

/// <summary>Who buys, sells, dispenses or books in a way that its own history and the law do not explain.</summary>
public sealed class FlagUnusualPurchases(BookWatch watch, JobJournal journal)
{
    public const string Name = "flag-unusual-purchases";

    private static readonly WatchRule[] Rules = [.. Rulebook.Watch.Where(r => r
        is R008w_PurchaseCitesAPermit or R018w_CitedPermitExists or R009w_PersonsBuyNoClassOneOrTwo
        or R032w_ListedGoodsAreNotPaidInCash or R093w_EphedraGoesToDrugMakers or R099_SameBuyerIsReported
        or D006_PurchasesOutgrowHistory or D007_StockGrowsWithoutUse or D008_SalesToPersonsAreSplit
        or D009_PurchasesStayBelowPermit or D010_DispensingOutgrowsHistory or D011_ReversalsAreUnusual
        or D012_EntriesAreBackdated or D013_HandoversAtNight or D014_UserSellsOn or D015_BuyerIsNotVerified)];

    public Task<JobCount> RunAsync(DateOnly? asOf, CancellationToken cancellationToken)
    {
        DateOnly day = journal.DayOr(asOf);
        return journal.KeepAsync(Name, day, token => watch.AskAsync(Rules, day, token), cancellationToken);
    }
}
