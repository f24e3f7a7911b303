using Traceability.Domain.Oversight;
using Traceability.Domain.Parties;
using Traceability.Domain.Permits;

namespace Traceability.Domain.Rules;

/// <summary>
/// 分段运输: the rules on transport asked of every leg (R-050, R-056) and of every handover on the way (R-054, R-056). A
/// plan that does not agree is refused; of a handover that took place the difference is reported: the goods are on the
/// road. Pure.
/// </summary>
public static class LegCheck
{
    private const string AreaRule = "R-050";
    private const string CarrierRule = "R-054";
    private const string LicenceRule = "R-056";

    /// <summary>All findings on a plan; each of them blocks it.</summary>
    public static IReadOnlyList<Finding> OfPlan(LegFacts facts)
    {
        ArgumentNullException.ThrowIfNull(facts);
        List<Finding> findings = [];
        if (!facts.HasPrecursors) return findings;
        for (int i = 0; i < facts.Plan.Count; i++)
        {
            TransportLeg leg = facts.Plan[i];
            if (Beyond(facts, leg, i) is { } beyond) findings.Add(beyond);
            if (CarrierFault(facts, leg.Carrier, $"legs[{i}].carrier") is { } carrier)
                findings.Add(Disagrees(facts, [carrier], Severity.Block));
            if (i + 1 < facts.Plan.Count && RegionFault(facts, leg.ToRegion, $"legs[{i}].toRegion") is { } region)
                findings.Add(Disagrees(facts, [region], Severity.Block));
        }

        return findings;
    }

    /// <summary>All findings on what took place; each of them is to be reported.</summary>
    public static IReadOnlyList<Finding> OfHandover(LegFacts facts, LegHandover handover)
    {
        ArgumentNullException.ThrowIfNull(facts);
        ArgumentNullException.ThrowIfNull(handover);
        List<Finding> findings = [];
        if (!facts.HasPrecursors) return findings;
        if (!handover.GoodsAgree)
        {
            findings.Add(Found(
                CarrierRule, Severity.Report,
                $"第 {handover.Leg} 段接运人查验货证不符", $"Goods and papers do not agree at the takeover for leg {handover.Leg}",
                "停止运输，立即向公安机关报告", "Stop and tell the police at once", "goodsAgree"));
        }

        PaperFault[] faults =
        [
            .. new[]
            {
                CarrierFault(facts, handover.Carrier, "carrier"), RegionFault(facts, handover.Region, "region"),
            }.OfType<PaperFault>(),
            .. PlanFaults(facts, handover),
        ];
        if (faults.Length > 0) findings.Add(Disagrees(facts, faults, Severity.Report));
        return findings;
    }

    /// <summary>
    /// 条例第二十条: goods that need no licence because they stay in the area may not leave it on the way. A trip beyond the
    /// area without licence was judged when it was dispatched.
    /// </summary>
    private static Finding? Beyond(LegFacts facts, TransportLeg leg, int index)
    {
        if (facts.Permit is not null) return null;
        if (!TransportArea.IsSame(facts.FromRegion, facts.ToRegion, facts.KeyAreas)) return null;
        return TransportArea.IsSame(leg.FromRegion, leg.ToRegion, facts.KeyAreas)
            && TransportArea.IsSame(facts.FromRegion, leg.ToRegion, facts.KeyAreas)
            ? null
            : Found(
                AreaRule, Severity.Block,
                $"第 {index + 1} 段从 {leg.FromRegion} 到 {leg.ToRegion}，离开本区域，未填写运输证号",
                $"Leg {index + 1} from {leg.FromRegion} to {leg.ToRegion} leaves the area without a transport permit",
                "改走本区域内的路线，或先办理运输许可证、备案证明后重新发货",
                "Keep within the area, or get a transport licence or filing first and dispatch anew",
                $"legs[{index}].toRegion");
    }

    private static PaperFault? CarrierFault(LegFacts facts, Id<Organisation> carrier, string field)
    {
        if (facts.Permit is not { } permit || PermitWay.Allows(permit, carrier)) return null;
        Organisation? actual = facts.Carriers.GetValueOrDefault(carrier);
        return new PaperFault(
            $"承运单位 {actual?.Name} 不是证上载明的承运单位", $"carrier {actual?.Code} is not named on it", field);
    }

    private static PaperFault? RegionFault(LegFacts facts, string region, string field)
    {
        IReadOnlyList<string> named = PermitWay.Regions(facts.Permit?.ViaRegions);
        if (facts.Permit is not { } permit || named.Count == 0) return null;
        return named.Append(permit.FromRegion).Append(permit.ToRegion)
            .Any(area => area is { Length: > 0 } && TransportArea.Covers(area, region)) ? null
            : new PaperFault($"{region} 不在证上载明的途经地区", $"{region} is not on the way it names", field);
    }

    private static IEnumerable<PaperFault> PlanFaults(LegFacts facts, LegHandover handover)
    {
        if (facts.Plan.Count == 0) yield break;
        if (facts.Plan.FirstOrDefault(l => l.Number == handover.Leg) is not { } leg)
        {
            yield return new PaperFault("计划中没有这一段", "the plan has no such leg", "leg");
            yield break;
        }

        if (leg.Carrier != handover.Carrier)
            yield return new PaperFault("承运单位与计划不同", "another carrier than planned", "carrier");
        if (leg.Vehicle != handover.Vehicle)
            yield return new PaperFault(
                $"车辆 {handover.Vehicle} 与计划的 {leg.Vehicle} 不同",
                $"vehicle {handover.Vehicle}, not {leg.Vehicle} as planned", "vehicle");
        if (leg.Driver is { } driver && driver != handover.Driver)
            yield return new PaperFault("驾驶员与计划不同", "another driver than planned", "driver");
        if (leg.FromRegion != handover.Region)
            yield return new PaperFault(
                $"交接地 {handover.Region} 与计划的 {leg.FromRegion} 不同",
                $"handed over in {handover.Region}, not {leg.FromRegion} as planned", "region");
    }

    private static Finding Disagrees(LegFacts facts, PaperFault[] faults, Severity severity)
    {
        string paperZh = facts.Permit?.Number ?? "运输计划";
        string paperEn = facts.Permit?.Number ?? "the plan";
        return Found(
            LicenceRule, severity,
            $"与 {paperZh} 不一致：{string.Join('；', faults.Select(f => f.Zh))}",
            $"Not as {paperEn} says: {string.Join("; ", faults.Select(f => f.En))}",
            severity == Severity.Block ? "按运输证载明的内容安排各段，或先变更运输证" : "立即向公安机关说明不一致的原因",
            severity == Severity.Block
                ? "Plan the legs as the permit says, or have it changed first"
                : "Explain the difference to the police at once",
            faults[0].Field);
    }

    private static Finding Found(
        string rule, Severity severity, string messageZh, string messageEn, string cureZh, string cureEn,
        string field)
    {
        RuleCard card = Rulebook.Gate.Single(r => r.Card.Id == rule).Card;
        return new Finding(
            rule, severity, card.Level, card.SourceZh, card.SourceEn, messageZh, messageEn, cureZh, cureEn, field);
    }
}
