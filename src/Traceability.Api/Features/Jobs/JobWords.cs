using System.Globalization;
using Traceability.Api.Language;
using Traceability.Jobs;

namespace Traceability.Api.Features.Jobs;

/// <summary>What each job does, in words.</summary>
internal static class JobWords
{
    private static readonly Dictionary<string, (string Zh, string En)> Words = new()
    {
        [SealDay.Name] = ("日封：封存已过去的每一天", "seal every day that is over"),
        [ProveLedger.Name] = ("账簿自证：全账重算，核对日封和审计日志", "re-add the whole ledger, check seals and audit log"),
        [ReconcilePermits.Name] = ("许可核销对账", "reconcile permits"),
        [FlagOverdueConsignments.Name] = ("查找逾期未到的货物", "find overdue consignments"),
        [FlagUnexplainedLoss.Name] = ("查找未说明的短少", "find unexplained loss"),
        [FlagUnusualPurchases.Name] = ("查找异常购销", "find unusual trade"),
        [RaiseReports.Name] = ("生成限期报告义务", "raise the reports that are owed"),
        [FlagOverdueReports.Name] = ("查找逾期未交的报告", "find overdue reports"),
        [FlagPermitTerms.Name] = ("提示许可证期限", "warn of permit terms"),
        [FlagOverdueDecisions.Name] = ("查找逾期未决的申请", "find overdue decisions"),
        [FlagUndeclaredStock.Name] = ("查找未申报的存量", "find undeclared stock"),
        [FlagMissedVisits.Name] = ("查找未完成的现场检查", "find missed visits"),
        [FlagUnconfirmedTrade.Name] = ("查找未答复的双向核查", "find unconfirmed trade"),
        [RemindAgencies.Name] = ("提醒临期和逾期的协查函", "remind agencies of requests"),
        [FlagLabelClones.Name] = ("查找疑似克隆的标签", "find cloned labels"),
        [FlagDoubtfulUsers.Name] = ("查找售给存疑最终用户的第一类货物", "find category 1 sold to doubtful users"),
        [DeliverWebhooks.Name] = ("向订阅的系统推送变更", "tell subscribed systems of changes"),
    };

    public static string Of(TimeOnly? time) => time is { } at
        ? at.ToString("HH:mm", CultureInfo.InvariantCulture) : Tongue.Say("每分钟", "every minute");

    public static string Of(string job) =>
        Words.TryGetValue(job, out (string Zh, string En) words) ? Tongue.Say(words.Zh, words.En) : job;
}
