namespace Traceability.Api.Exchange.Books;

/// <summary>The tables of the data bundle: Chinese header → English name.</summary>
public static class BundleColumns
{
    public static readonly IReadOnlyDictionary<string, string> Organisations = Columns(
        "统一社会信用代码=uscc;单位名称=name;单位类型=kinds;行政区划代码=region;法定代表人=legal_rep;入网日期=registered_on;"
        + "核实日期=verified_on;状态=status;所属协会=member_of;机关类别=agency;年产能=annual_capacity");

    public static readonly IReadOnlyDictionary<string, string> Sites = Columns(
        "库房编码=code;单位=uscc;名称=name;类型=kind;行政区划代码=region;地址=address;纬度=lat;经度=lon;安防=controls");

    public static readonly IReadOnlyDictionary<string, string> People = Columns(
        "人员编码=code;单位=uscc;姓名=name;岗位=role;身份证号=id_number;电话=phone");

    public static readonly IReadOnlyDictionary<string, string> Products = Columns(
        "产品编码=code;单位=uscc;品名=name;商品条码=gtin;剂型/形态=form;基本单位=base_unit;包装规格=pack_size;"
        + "密度=density_kg_per_l;管制成分=content");

    public static readonly IReadOnlyDictionary<string, string> Permits = Columns(
        "证号=number;许可种类=type;持证单位=holder;对方单位=counterparty;承运单位=carrier;运出地=from_region;运达地=to_region;"
        + "有效期起=valid_from;有效期止=valid_to;一次有效=single_use;管制物质=substance;数量=quantity;单位=unit;"
        + "发证机关=issued_by;状态=status");

    public static readonly IReadOnlyDictionary<string, string> Movements = Columns(
        "流水号=id;业务类型=kind;业务时间=occurred_at;登记时间=recorded_at;登记单位=uscc;库房=site;货主=owner;对方单位=counterparty;"
        + "对方库房=counter_site;产品编码=product;批号=lot;包装码=package;内包装码=inner_package;"
        + "方向=direction;数量=quantity;单位=unit;关联流水号=ref;"
        + "组号=group;购买证号=purchase_permit;运输证号=transport_permit;合同号=contract;发票号=invoice;付款方式=payment;"
        + "金额=amount_cny;车牌=vehicle;驾驶员=driver;承运单位=carrier;计划到达=planned_arrival;交出人=handed_over_by;"
        + "接收人=taken_over_by;用途=purpose;原因=reason;备注=note;"
        + "科室=department;患者类别=patient_group;处方张数=prescriptions;处方日数=prescribed_days");

    public static readonly IReadOnlyDictionary<string, string> Scans = Columns(
        "时间=at;包装码=package;地点=place;纬度=lat;经度=lon;扫码人=by");

    /// <summary>Columns whose cells are codes, in whichever table.</summary>
    public static readonly IReadOnlySet<string> Codes = new HashSet<string>(StringComparer.Ordinal)
    {
        "uscc", "code", "number", "holder", "counterparty", "carrier", "issued_by", "member_of", "owner", "site",
        "counter_site", "product", "lot", "package", "inner_package", "purchase_permit", "transport_permit", "driver",
        "handed_over_by", "taken_over_by", "substance", "type", "region", "from_region", "to_region", "gtin",
    };

    private static Dictionary<string, string> Columns(string list) => list.Split(';').Select(pair => pair.Split('='))
        .ToDictionary(p => p[0], p => p[1], StringComparer.OrdinalIgnoreCase);
}
