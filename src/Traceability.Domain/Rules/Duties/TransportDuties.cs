using Traceability.Domain.Catalogue;
using Traceability.Domain.Ledger;
using Traceability.Domain.Oversight;

namespace Traceability.Domain.Rules.Duties;

/// <summary>What whoever ships, carries or posts declares.</summary>
internal static class TransportDuties
{
    private static readonly MovementKind[] Trips = [MovementKind.Dispatch, MovementKind.Move];

    private static readonly SubstanceClass[] Precursors =
    [
        SubstanceClass.Precursor1, SubstanceClass.Precursor1Pharmaceutical, SubstanceClass.Precursor2,
        SubstanceClass.Precursor3,
    ];

    private static readonly SubstanceClass[] Narcotics = [SubstanceClass.Narcotic, SubstanceClass.Psychotropic1];

    private static readonly SubstanceClass[] Drugs = [.. Narcotics, SubstanceClass.Psychotropic2];

    public static IReadOnlyList<DeclaredDuty> All { get; } =
    [
        new(new(
            "R-055", "运输全程携带运输证件", "The papers travel with the goods",
            "《易制毒化学品管理条例》第二十四条", "Order 445, art. 24",
            InForce.Order445, null, Severity.Declared, AlertLevel.Warning, "yes")
        {
            ChecksZh = "需要运输许可或备案的，运输人员自启运至到达全程携带证件",
            ChecksEn = "Where the trip needs a licence or filing, the crew carries it from departure to arrival",
        }, DutyAct.Movement, Trips, Precursors),
        new(new(
            "R-057", "车辆有明显标识，危险货物由有资质的承运人运输", "The vehicle is marked; dangerous goods go with a qualified carrier",
            "《易制毒化学品购销和运输管理办法》第二十三条（待核对原文）", "Order 87, art. 23 (to be checked)",
            InForce.Order87, null, Severity.Declared, AlertLevel.Warning, "no")
        {
            ChecksZh = "运输车辆设置明显标识；属于危险化学品的由有资质的承运人运输，有人押运或者采取同等措施",
            ChecksEn = "The vehicle bears a visible sign; hazardous goods go with a qualified carrier, escorted "
                + "or the like",
        }, DutyAct.Movement, Trips, Precursors),
        new(new(
            "R-058", "证件真伪不明的向公安机关核实", "Ask the police when a paper is in doubt",
            "《易制毒化学品购销和运输管理办法》第十条、第二十二条（待核对原文）", "Order 87, arts 10 and 22 (to be checked)",
            InForce.Order87, null, Severity.Declared, AlertLevel.Notice, "no")
        {
            ChecksZh = "对许可证、备案证明真伪无疑问；有疑问的已向公安机关核实（当场或者三日内答复）",
            ChecksEn = "No doubt about the papers, or the police were asked (they answer on the spot or within 3 days)",
        }, DutyAct.Movement, Trips, Precursors),
        new(new(
            "R-060", "麻醉药品运输有专人押运、途中不停留过夜", "Narcotics travel escorted and do not stop overnight",
            "《麻醉药品和精神药品管理条例》第五十一条；国食药监安〔2005〕660号", "Order 442, art. 51; notice 660/2005",
            InForce.Order442, null, Severity.Declared, AlertLevel.Serious, "yes")
        {
            ChecksZh = "铁路用集装箱或行李车，公路、水路有专人押运，公路用封闭式车辆、中途不停车过夜",
            ChecksEn = "By rail in a container or luggage van; by road and water with an escort; by road in a "
                + "closed vehicle, no stop overnight",
        }, DutyAct.Movement, Trips, Narcotics),
        new(new(
            "R-061", "定点企业之间运输前报告药品监督管理部门", "Designated firms report a shipment beforehand",
            "《麻醉药品和精神药品管理条例》第五十五条", "Order 442, art. 55",
            InForce.Order442, null, Severity.Declared, AlertLevel.Warning, "yes")
        {
            ChecksZh = "起运前已将品种、数量、路线报告所在地药品监督管理部门",
            ChecksEn = "Variety, quantity and route were reported to the drug regulator before departure",
        }, DutyAct.Movement, [MovementKind.Dispatch], Narcotics),
        new(new(
            "R-062", "邮寄麻醉药品、精神药品凭准予邮寄证明", "Drugs are posted under a mailing permit",
            "《麻醉药品和精神药品管理条例》第五十四条", "Order 442, art. 54",
            InForce.Order442, null, Severity.Declared, AlertLevel.Serious, "yes")
        {
            ChecksZh = "邮寄的，持准予邮寄证明在指定邮政营业机构交寄，由其查验、收存证明；不邮寄的不适用",
            ChecksEn = "If posted: with a mailing permit, at a designated post office that inspects and keeps "
                + "it; otherwise not applicable",
        }, DutyAct.Movement, [MovementKind.Dispatch], Drugs),
        new(new(
            "R-115", "旅客携带以自用合理数量为限", "Travellers carry a reasonable amount for own use",
            "《易制毒化学品管理条例》第三十一条", "Order 445, art. 31",
            InForce.Order445, null, Severity.Declared, AlertLevel.Serious, "yes")
        {
            ChecksZh = "只可携带自用且数量合理的药品类制剂和高锰酸钾，其他品种不得携带",
            ChecksEn = "Pharmaceutical preparations and permanganate for own use in reasonable amount; nothing else",
        }, DutyAct.Traveller, [], []),
    ];
}
