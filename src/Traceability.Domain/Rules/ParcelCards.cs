using Traceability.Domain.Oversight;

namespace Traceability.Domain.Rules;

/// <summary>The law of parcels: <see cref="ParcelCheck"/> asks it at the counter.</summary>
internal static class ParcelCards
{
    public static IReadOnlyList<RuleCard> All { get; } =
    [
        new(
            "R-120", "收寄验视", "Parcels are opened and checked",
            "《快递暂行条例》第三十一条", "Express delivery regulations, art. 31",
            InForce.Courier2018, null, Severity.Block, AlertLevel.Warning, "yes")
        {
            ChecksZh = "逐件当面验视并加盖验视章，拒绝验视的不收寄",
            ChecksEn = "Every parcel is opened and checked with a mark; refused, it is not accepted",
        },
        new(
            "R-121", "实名收寄", "Senders are identified",
            "《快递暂行条例》第二十二条", "Express delivery regulations, art. 22",
            InForce.Courier2018, null, Severity.Block, AlertLevel.Warning, "yes")
        {
            ChecksZh = "查验并登记寄件人身份，拒绝或者身份不实的不收寄，不在面单上打印其他身份信息",
            ChecksEn = "The sender is identified and recorded; refused or false, it is not accepted; nothing of "
                + "it is printed on the waybill",
        },
        new(
            "R-122", "过机安检", "Parcels are X-rayed",
            "《快递暂行条例》第三十二条", "Express delivery regulations, art. 32",
            InForce.Courier2018, null, Severity.Block, AlertLevel.Warning, "yes")
        {
            ChecksZh = "逐件过机安全检查并作标识",
            ChecksEn = "Every parcel passes the X-ray and is marked",
        },
        new(
            "R-123", "发现疑似禁寄物品停止寄递并报告", "Suspected items are stopped and reported",
            "《快递暂行条例》第三十三条", "Express delivery regulations, art. 33",
            InForce.Courier2018, null, Severity.Report, AlertLevel.Serious, "yes")
        {
            ChecksZh = "停止分拣、运输、投递，可能涉及违法犯罪的立即报告",
            ChecksEn = "Sorting, carriage and delivery stop; what may be criminal is reported at once",
        },
        new(
            "R-124", "易制毒化学品、麻精药品、麻黄草不得普通寄递", "Controlled goods do not go by ordinary post",
            "《禁止寄递物品指导目录》第十二项", "List of items forbidden in the post, item 12",
            InForce.Courier2018, null, Severity.Block, AlertLevel.Serious, "yes")
        {
            ChecksZh = "寄递物品中没有易制毒化学品、麻醉药品、精神药品、麻黄草；有的停止寄递并报告",
            ChecksEn = "No precursor, drug or ephedra is in the parcel; otherwise it is stopped and reported",
        },
    ];
}
