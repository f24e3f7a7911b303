using Traceability.Domain.Permits;

namespace Traceability.Domain.Rules;

/// <summary>What the register says of a rule beyond that: what else keeps it, or that nothing does.</summary>
internal static class RuleRemarks
{
    private static readonly HashSet<string> Watched = [.. Rulebook.Gate.Select(g => g.Card.Id)
        .Intersect(Rulebook.Watch.Select(w => w.Card.Id))];

    private static readonly Dictionary<string, (string Zh, string En)> Others = new(StringComparer.Ordinal)
    {
        ["R-016"] = ("本系统记录吊销，通报由机关另行发出", "revocations are on record here, the notice itself is sent by hand"),
        ["R-017"] = Reconciled,
        ["R-018"] = Reconciled,
        ["R-020"] = Reconciled,
        ["R-021"] = Reconciled,
        ["R-024"] = Reconciled,
        ["R-036"] = Reported,
        ["R-037"] = Reported,
        ["R-038"] = Reported,
        ["R-039"] = Reported,
        ["R-042"] = ("调剂登记本身的保存期限列在凭证上", "until when the entry is kept stands on its voucher"),
        ["R-046"] = ("办理日历列出缺少的岗位，制度本身不查验",
            "the calendar lists missing posts; the system itself is not looked at"),
        ["R-056"] = ("转运交接逐段核对；每晚与许可核销数核对",
            "asked again at each handover on the way; compared with the drawdown every night"),
        ["R-057"] = ("办理日历列出缺少的驾驶员，标识和资质不查验",
            "the calendar lists a missing driver; sign and qualification are not looked at"),
        ["R-059"] = ("本系统不发通报；运入地机关可查询辖区在途货物",
            "no notice is sent; the authority of destination can look up what is on its way"),
        ["R-071"] = Keepers,
        ["R-072"] = Keepers,
        ["R-090"] = Reconciled,
        ["R-112"] = ("核查期间许可办理停止计时；出口后每晚查对方答复",
            "the clock of the application stops meanwhile; the answer after an export is watched every night"),
        ["R-115"] = ("旅客携带不在本系统登记", "what travellers carry is not recorded here"),
        ["R-123"] = ("同时预警", "an alert at once"),
        ["R-124"] = ("同时预警", "an alert at once"),
        ["R-130"] = ("检查情况记入现场检查登记", "what was found stands in the record of the visit"),
        ["R-132"] = ("问题记入现场检查登记，整改期限由机关跟踪",
            "faults stand in the record of the visit; the authority follows the date"),
        ["R-133"] = ("本系统内的机关可直接查询，系统外的由机关另行通报",
            "authorities on this system see it at once, others are told by hand"),
    };

    private static (string, string) Reconciled =>
        ("每晚与许可核销数核对", "compared with the drawdown of the permit every night");

    private static (string, string) Reported =>
        ("列入办理日历，逾期预警", "in the calendar of duties, an alert when late");

    private static (string, string) Keepers => ("办理日历列出缺少的保管员", "the calendar lists missing keepers");

    /// <summary>Null when the register says all.</summary>
    public static (string Zh, string En)? Of(string rule)
    {
        List<(string Zh, string En)> said = [];
        if (Watched.Contains(rule)) said.Add(("历史账簿每晚巡查", "books brought in are asked every night"));
        if (PermitTerms.Rules.Contains(rule))
            said.Add(("到期前后每晚提醒", "the term is watched every night"));
        if (rule == StoppedBusiness.Rule)
            said.Add(("停止经营后未注销的每晚巡查", "who stopped and did not cancel is found every night"));
        if (Others.TryGetValue(rule, out (string, string) more)) said.Add(more);
        return said.Count == 0 ? null
            : (string.Join('；', said.Select(s => s.Zh)), string.Join("; ", said.Select(s => s.En)));
    }
}
