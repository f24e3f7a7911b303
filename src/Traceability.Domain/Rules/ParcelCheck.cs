using Traceability.Domain.Catalogue;
using Traceability.Domain.Oversight;

namespace Traceability.Domain.Rules;

/// <summary>收寄查验: what the law says of a parcel before it is taken (R-120 … R-124). Pure.</summary>
public static class ParcelCheck
{
    /// <summary>All findings; only an accepted parcel has any that block.</summary>
    /// <param name="substances">Substances under control on the day, with their aliases.</param>
    public static IReadOnlyList<Finding> Of(Parcel parcel, IEnumerable<Substance> substances)
    {
        ArgumentNullException.ThrowIfNull(parcel);
        List<Finding> findings = [];
        if (Named(parcel.Contents, substances) is { } substance)
        {
            findings.Add(Found(
                "R-124", parcel.Outcome == ParcelOutcome.Accepted ? Severity.Block : Severity.Report,
                $"内件“{parcel.Contents}”含列管品种 {substance.NameZh}",
                $"The contents \"{parcel.Contents}\" name the controlled {substance.NameEn}",
                "不得收寄：停止寄递并报告公安机关", "Do not take it: stop it and report to the police", "contents"));
        }

        if (parcel.Outcome == ParcelOutcome.Stopped)
        {
            findings.Add(Found(
                "R-123", Severity.Report, $"运单 {parcel.Waybill} 已停止寄递：{parcel.Reason}",
                $"Waybill {parcel.Waybill} was stopped: {parcel.Reason}", "保留原件，等候公安机关处理",
                "Keep it as it is until the police come", "outcome"));
        }

        if (parcel.Outcome != ParcelOutcome.Accepted) return findings;
        if (!parcel.IsOpened)
            findings.Add(Missing("R-120", "未验视", "It was not opened and checked", "当面验视并加盖验视章", "Open and check it",
                "isOpened"));
        if (parcel.SenderIdHash is null)
            findings.Add(Missing("R-121", "未登记寄件人身份", "The sender was not identified", "查验并登记寄件人身份证件",
                "Check and record the sender's identity", "senderIdNumber"));
        if (!parcel.IsXrayed)
            findings.Add(Missing("R-122", "未过机安检", "It was not X-rayed", "过机安检并作标识", "X-ray and mark it", "isXrayed"));
        return findings;
    }

    /// <summary>The first substance that the description of the contents names.</summary>
    private static Substance? Named(string contents, IEnumerable<Substance> substances) => substances.FirstOrDefault(
        s => s.Aliases.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Append(s.NameZh).Append(s.NameEn)
            .Any(name => name.Length > 1 && contents.Contains(name, StringComparison.OrdinalIgnoreCase)));

    private static Finding Missing(
        string rule, string messageZh, string messageEn, string cureZh, string cureEn, string field) =>
        Found(rule, Severity.Block, messageZh, messageEn, cureZh + "；做不到的不予收寄", cureEn + "; else refuse it", field);

    private static Finding Found(
        string rule, Severity severity, string messageZh, string messageEn, string cureZh, string cureEn,
        string field)
    {
        RuleCard card = Rulebook.Parcels.Single(c => c.Id == rule);
        return new Finding(
            rule, severity, card.Level, card.SourceZh, card.SourceEn, messageZh, messageEn, cureZh, cureEn, field);
    }
}
