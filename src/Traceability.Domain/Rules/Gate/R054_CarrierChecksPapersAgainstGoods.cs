using Traceability.Domain.Catalogue;
using Traceability.Domain.Ledger;
using Traceability.Domain.Movements;
using Traceability.Domain.Oversight;
using Traceability.Domain.Permits;

namespace Traceability.Domain.Rules.Gate;

/// <summary>
/// 条例第二十四条: whoever accepts a consignment checks the licence or filing against the goods and refuses what does not
/// agree.
/// </summary>
public sealed class R054_CarrierChecksPapersAgainstGoods : GateRule
{
    public override RuleCard Card { get; } = new(
        "R-054",
        "承运人须查验运输许可证、备案证明与货物相符",
        "The carrier checks papers against goods",
        "《易制毒化学品管理条例》第二十四条第一款",
        "Order 445, art. 24",
        InForce.Order445, null, Severity.Block, AlertLevel.Serious, "yes")
    {
        ChecksZh = "填写了承运单位或车牌的发货，引用运输证的：每个品种须在证上，同一证行合计数量不超过可用余量",
        ChecksEn = "Dispatch with a carrier or vehicle under a transport permit: every variety stands on it, and the "
            + "sum per line is within what is left",
    };

    public override Finding? Check(MovementFacts facts)
    {
        if (facts.Draft.Kind != MovementKind.Dispatch || !IsAccepted(facts)) return null;
        if (facts.Book.TransportPermit is not { } permit || ScopeOf(permit) is not { } scope) return null;
        (GoodsFacts Goods, Substance Substance)[] strange = [.. StrangeTo(facts, permit, scope)];
        PermitExcess[] over = [.. PermitExcess.Of(facts, permit, line => line.Available)];
        if (strange.Length == 0 && over.Length == 0) return null;
        return Found(
            PermitExcess.SayZh(permit, strange, over),
            PermitExcess.SayEn(permit, strange, over),
            "承运人应当拒绝承运；货主按实际品种、数量另行办理运输证件后再发货",
            "The carrier refuses; the owner gets a transport paper for the goods as they are",
            strange.Length > 0
                ? Wording.ItemField(strange[0].Goods, "product")
                : Wording.ItemField(over[0].First, "quantity"));
    }

    /// <summary>Somebody took the goods on a vehicle.</summary>
    internal static bool IsAccepted(MovementFacts facts) =>
        Papers.IsCited(facts.Header.Carrier) || Papers.IsCited(facts.Header.Vehicle);

    internal static PermitScope? ScopeOf(PermitFacts permit) =>
        PermitPurposes.Find(permit.Permit.Type) is { } scope && scope.Allows(PermitPurpose.Transport) ? scope : null;

    internal static IEnumerable<(GoodsFacts Goods, Substance Substance)> StrangeTo(
        MovementFacts facts, PermitFacts permit, PermitScope scope) =>
        facts.Controlled.Where(c => scope.Serves(c.Substance.Class) && permit.LineFor(c.Substance.Code) is null);
}
