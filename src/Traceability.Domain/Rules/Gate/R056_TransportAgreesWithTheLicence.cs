using Traceability.Domain.Catalogue;
using Traceability.Domain.Ledger;
using Traceability.Domain.Movements;
using Traceability.Domain.Oversight;
using Traceability.Domain.Parties;
using Traceability.Domain.Permits;

namespace Traceability.Domain.Rules.Gate;

/// <summary>
/// 条例第四十一条: variety, quantity, origin, destination, owner, consignee and carrier are those of the licence. Who holds it
/// is R-018; what a carrier should have seen when he accepted the goods is R-054. On arrival a difference is reported:
/// the goods are here.
/// </summary>
public sealed class R056_TransportAgreesWithTheLicence : GateRule
{
    public override RuleCard Card { get; } = new(
        "R-056",
        "实际运输须与运输证件载明的内容一致",
        "The transport is the one that was licensed",
        "《易制毒化学品管理条例》第四十一条第一款",
        "Order 445, art. 41",
        InForce.Order445, null, Severity.Block, AlertLevel.Serious, "yes")
    {
        ChecksZh = "引用运输证的发货：起运地、到达地、收货单位、承运单位须与证一致（证上未载明的不查；载明多个承运单位的任一即可），"
            + "未填承运单位和车牌的还查品种、数量；收货：到达地、收货单位、品种、承运单位不一致的作报告",
        ChecksEn = "Dispatch under a transport permit: origin, destination, consignee and carrier as the permit names "
            + "them (what it leaves open is not asked; of several carriers any); without carrier or "
            + "vehicle also variety and quantity. "
            + "Receipt: differences are reported",
    };

    public override Finding? Check(MovementFacts facts)
    {
        bool arrives = facts.Draft.Kind == MovementKind.Receipt;
        if (!arrives && facts.Draft.Kind != MovementKind.Dispatch) return null;
        if (facts.Book.TransportPermit is not { } permit) return null;
        if (R054_CarrierChecksPapersAgainstGoods.ScopeOf(permit) is not { } scope) return null;
        if (!facts.Controlled.Any()) return null;

        PaperFault[] faults = [.. Trip(facts, permit.Permit, arrives), .. Load(facts, permit, scope, arrives)];
        if (faults.Length == 0) return null;
        Finding finding = Found(
            $"与 {permit.Permit.Number} 不一致：{string.Join('；', faults.Select(f => f.Zh))}",
            $"Not as {permit.Permit.Number} says: {string.Join("; ", faults.Select(f => f.En))}",
            arrives ? "如实登记收货，并立即向公安机关说明不一致的原因" : "按运输证载明的内容运输，或重新办理运输证件后再发货",
            arrives
                ? "Record what arrived and explain the difference to the police at once"
                : "Travel as the licence says, or get another licence first",
            faults[0].Field);
        return arrives ? finding with { Severity = Severity.Report } : finding;
    }

    private static IEnumerable<PaperFault> Trip(MovementFacts facts, Permit permit, bool arrives)
    {
        string? from = arrives ? null : facts.FromRegion;
        string? to = arrives ? facts.Book.Site?.Region ?? facts.Book.Organisation.Region : facts.ToRegion;
        if (!arrives && permit.FromRegion is { Length: > 0 } licensedFrom && !TransportArea.Covers(licensedFrom, from))
            yield return new PaperFault(
                $"起运地证上为 {licensedFrom}，实际 {from}", $"origin {licensedFrom}, in fact {from}", "site");
        if (permit.ToRegion is { Length: > 0 } licensedTo && !TransportArea.Covers(licensedTo, to))
            yield return new PaperFault(
                $"到达地证上为 {licensedTo}，实际 {to}",
                $"destination {licensedTo}, in fact {to}",
                arrives ? "site" : "counterSite");

        Organisation? consignee = arrives ? facts.Book.Organisation : facts.Book.Counterparty;
        if (permit.Counterparty is { } licensed && licensed != consignee?.Id)
            yield return new PaperFault(
                $"收货单位 {consignee?.Name} 不是证上的收货单位",
                $"consignee {consignee?.Code} is not the one named",
                arrives ? "organisation" : "counterparty");
        if (CarrierFault(facts, permit, arrives) is { } carrier) yield return carrier;
    }

    private static PaperFault? CarrierFault(MovementFacts facts, Permit permit, bool arrives)
    {
        // A receipt need not name the carrier again; a dispatch without one is carried by the shipper itself.
        if (arrives && facts.Book.Carrier is null) return null;
        Organisation actual = facts.Book.Carrier ?? facts.Book.Organisation;
        return PermitWay.Allows(permit, actual.Id) ? null : new PaperFault(
            $"承运单位 {actual.Name} 不是证上的承运单位", $"carrier {actual.Code} is not the one named", "carrier");
    }

    private static IEnumerable<PaperFault> Load(
        MovementFacts facts, PermitFacts permit, PermitScope scope, bool arrives)
    {
        if (!arrives && R054_CarrierChecksPapersAgainstGoods.IsAccepted(facts)) yield break;
        (GoodsFacts Goods, Substance Substance)[] strange =
            [.. R054_CarrierChecksPapersAgainstGoods.StrangeTo(facts, permit, scope)];
        // What arrives may not be more than set out under the licence.
        PermitExcess[] over = [.. PermitExcess.Of(facts, permit, line => arrives ? line.Reserved : line.Available)];
        if (strange.Length > 0)
            yield return new PaperFault(
                PermitExcess.SayZh(permit, strange, []),
                PermitExcess.SayEn(permit, strange, []),
                Wording.ItemField(strange[0].Goods, "product"));
        if (over.Length > 0)
            yield return new PaperFault(
                PermitExcess.SayZh(permit, [], over),
                PermitExcess.SayEn(permit, [], over),
                Wording.ItemField(over[0].First, "quantity"));
    }
}
