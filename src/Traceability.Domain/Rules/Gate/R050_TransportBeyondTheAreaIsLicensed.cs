using Traceability.Domain.Catalogue;
using Traceability.Domain.Ledger;
using Traceability.Domain.Movements;
using Traceability.Domain.Oversight;
using Traceability.Domain.Parties;

namespace Traceability.Domain.Rules.Gate;

/// <summary>
/// 条例第二十条: across the border of a prefecture (of the whole municipality in a 直辖市), or of a county in a key area,
/// category 1 and 2 travel with a transport licence and category 3 with a transport filing. R-053 (第二十三条): small lots
/// of ephedrine for teaching, hospitals and wholesalers travel on the purchase licence or allocation slip alone.
/// </summary>
public sealed class R050_TransportBeyondTheAreaIsLicensed : GateRule
{
    /// <summary>条例第二十三条: samples for teaching and research.</summary>
    public const long SampleMg = 100_000;

    /// <summary>The ephedrine-class entries of the catalogue.</summary>
    private const string EphedrineClass = "CN-P1-12";

    private static readonly string[] PapersOfSmallLots = ["PT-BUY-1D", "PT-ALLOC", "PT-SEAL"];

    public override RuleCard Card { get; } = new(
        "R-050",
        "跨区域运输须有运输许可证或备案证明",
        "Transport beyond the area needs a licence or filing",
        "《易制毒化学品管理条例》第二十条、第二十三条；《易制毒化学品购销和运输管理办法》第十五条",
        "Order 445, arts 20 and 23; Order 87, art. 15",
        InForce.Order445, null, Severity.Block, AlertLevel.Serious, "yes")
    {
        ChecksZh = "发货、移库：起运地与到达地跨设区的市（直辖市跨市、重点地区跨县）的，第一、二类须填运输许可证号，第三类须填运输备案证明号；地点不明按跨区域处理",
        ChecksEn = "Dispatch and move: when origin and destination differ in prefecture (municipality; county in a "
            + "key area), categories 1 and 2 need a transport licence, category 3 a transport filing; an unknown "
            + "place counts as beyond",
        ExceptionsZh = "R-053 凭购用证明、印鉴卡或调拨单：教学科研单位 100 g 以下麻黄素样品；医疗机构制剂用小包装麻黄素；医疗机构、麻醉药品经营企业的麻黄素片剂 60,000 片以下、"
            + "注射剂 15,000 支以下",
        ExceptionsEn = "R-053 on purchase certificate, seal card or allocation slip: ephedrine samples up to 100 g "
            + "for teaching and research; packed ephedrine for a hospital's own preparations; up to 60,000 tablets "
            + "and 15,000 ampoules for a hospital or narcotic wholesaler",
    };

    public override Finding? Check(MovementFacts facts)
    {
        if (facts.Draft.Kind is not (MovementKind.Dispatch or MovementKind.Move)) return null;
        if (facts.Book.TransportPermit is not null || Papers.IsCited(facts.Header.TransportPermit)) return null;
        (GoodsFacts Goods, Substance Substance)[] carried = [.. facts.Controlled
            .Where(c => c.Substance.Class.IsPrecursor())];
        if (carried.Length == 0 || IsWithinTheArea(facts)) return null;
        if (IsSmallLot(facts, carried)) return null;
        bool licence = carried.Any(c => c.Substance.Class != SubstanceClass.Precursor3);
        string paperZh = licence ? "运输许可证" : "运输备案证明";
        string paperEn = licence ? "transport licence" : "transport filing";
        string from = Place(facts.FromRegion);
        string to = Place(facts.ToRegion);
        return Found(
            $"{Wording.GoodsZh(carried)} 从 {from} 运往 {to}，跨区域，未填写{paperZh}号",
            $"{Wording.GoodsEn(carried)} from {from} to {to}, beyond the area, without a {paperEn}",
            $"货主先向运出地公安机关办理{paperZh}，填写证号"
                + (facts.Draft.Kind == MovementKind.Move ? "，并改用发货登记运输过程" : "后再发货"),
            $"The owner gets a {paperEn} from the police of the origin and cites it"
                + (facts.Draft.Kind == MovementKind.Move ? "; record a dispatch, not a move" : ""),
            "transportPermit");
    }

    private static string Place(string? region) => string.IsNullOrEmpty(region) ? "?" : region;

    private static bool IsWithinTheArea(MovementFacts facts) =>
        TransportArea.IsSame(facts.FromRegion, facts.ToRegion, facts.KeyAreas);

    /// <summary>R-053.</summary>
    private static bool IsSmallLot(MovementFacts facts, (GoodsFacts Goods, Substance Substance)[] carried)
    {
        if (facts.Book.PurchasePermit is not { } paper || !PapersOfSmallLots.Contains(paper.Permit.Type)) return false;
        if (facts.Book.Counterparty is not { } consignee || !carried.All(c => IsEphedrine(c.Substance))) return false;
        bool hospital = consignee.Is(OrganisationKinds.Hospital);
        GoodsFacts[] goods = [.. carried.Select(c => c.Goods).Distinct()];
        GoodsFacts[] doses = [.. goods.Where(g => DosageForm.IsPreparation(g.Product))];
        bool dosesPass = doses.Length == 0
            || ((hospital || consignee.Is(OrganisationKinds.DrugWholesaler)) && SmallLots.AreWithin(doses));
        GoodsFacts[] raw = [.. goods.Except(doses)];
        Int128 rawMg = carried.Where(c => raw.Contains(c.Goods))
            .Aggregate(Int128.Zero, (sum, c) => sum + c.Goods.MilligramsOf(c.Substance.Code));
        bool rawPasses = raw.Length == 0
            || (consignee.Is(OrganisationKinds.SchoolLab) && rawMg <= SampleMg)
            || (hospital && raw.All(g => g.Package is not null));
        return dosesPass && rawPasses;
    }

    private static bool IsEphedrine(Substance substance) =>
        substance.Code.StartsWith(EphedrineClass, StringComparison.Ordinal);
}
