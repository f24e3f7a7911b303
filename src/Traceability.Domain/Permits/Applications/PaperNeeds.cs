namespace Traceability.Domain.Permits.Applications;

/// <summary>材料清单: which papers go with an application, from the articles on each kind of permit.</summary>
public static class PaperNeeds
{
    private const string OrderZh = "《易制毒化学品管理条例》";

    public static PaperNeed BusinessLicence { get; } =
        Need("business-licence", "营业执照或者登记证书", "business licence or registration", "第十五条", "art. 15");

    public static PaperNeed LawfulUse { get; } =
        Need("lawful-use", "合法使用需要证明", "proof of lawful need", "第十四条、第十七条", "arts 14 and 17");

    public static PaperNeed Handler { get; } =
        Need("handler-identity", "经办人身份证明和授权", "the handler's identity and mandate", "第十八条", "art. 18");

    public static PaperNeed Contract { get; } =
        Need("contract", "购销合同", "contract of sale", "第二十一条、第二十六条", "arts 21 and 26");

    public static PaperNeed GoodsPaper { get; } =
        Need("goods-paper", "货主的购买许可或者备案证明", "the owner's purchase licence or filing", "第二十一条", "art. 21");

    public static PaperNeed CarrierLicence { get; } =
        Need("carrier-licence", "承运人营业执照和运输资质", "the carrier's licence and qualification", "第二十一条", "art. 21");

    public static PaperNeed Premises { get; } =
        Need("premises", "场所、设施和仓储条件", "premises, equipment and storage", "第七条、第九条", "arts 7 and 9");

    public static PaperNeed SafetySystem { get; } =
        Need("safety-system", "安全管理制度和应急预案", "safety system and emergency plan", "第五条、第七条", "arts 5 and 7");

    public static PaperNeed ForeignUse { get; } =
        Need("foreign-use", "进口方合法使用证明或者保证文件", "the importer's proof of lawful use", "第二十六条", "art. 26");

    /// <summary>外部证件: without its picture nobody can verify it.</summary>
    public static PaperNeed Scan { get; } = new(
        "scan", "证件扫描件", "scan of the paper", "《易制毒化学品购销和运输管理办法》第十条", "Order 87, art. 10");

    /// <summary>其他材料: never asked, always taken.</summary>
    public static PaperNeed Other { get; } = new("other", "其他材料", "other papers", "", "");

    public static IReadOnlyList<PaperNeed> All { get; } =
    [
        BusinessLicence, LawfulUse, Handler, Contract, GoodsPaper, CarrierLicence, Premises, SafetySystem, ForeignUse,
        Scan, Other,
    ];

    public static IReadOnlyList<PaperNeed> For(ApplicationKind kind, PermitScope scope) => kind switch
    {
        ApplicationKind.New or ApplicationKind.Renewal => ForPermit(scope),
        ApplicationKind.Entry => [Scan],
        ApplicationKind.Change or ApplicationKind.Return => [],
    };

    private static IReadOnlyList<PaperNeed> ForPermit(PermitScope scope)
    {
        if (scope.Allows(PermitPurpose.Export)) return [BusinessLicence, Contract, ForeignUse];
        if (scope.Allows(PermitPurpose.Import)) return [BusinessLicence, Contract];
        if (scope.Allows(PermitPurpose.Produce | PermitPurpose.Operate))
            return [BusinessLicence, Premises, SafetySystem];
        if (scope.Allows(PermitPurpose.Harvest)) return [BusinessLicence, LawfulUse];
        if (scope.Allows(PermitPurpose.Transport)) return [Contract, GoodsPaper, CarrierLicence, Handler];
        return scope.Allows(PermitPurpose.Purchase) ? [BusinessLicence, LawfulUse, Handler] : [BusinessLicence];
    }

    private static PaperNeed Need(string code, string zh, string en, string articleZh, string articleEn) =>
        new(code, zh, en, OrderZh + articleZh, $"Order 445, {articleEn}");
}
