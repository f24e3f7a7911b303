namespace Traceability.Domain.Ledger;

/// <summary>What people call the state of goods or permission.</summary>
public static class AccountKindNames
{
    public static string Zh(this AccountKind kind) => kind switch
    {
        AccountKind.Origin => "来源",
        AccountKind.OnHand => "在库",
        AccountKind.InTransit => "在途",
        AccountKind.Unaccounted => "待查",
        AccountKind.Consumed => "消耗",
        AccountKind.Transformed => "投料",
        AccountKind.Destroyed => "销毁",
        AccountKind.Lost => "损耗",
        AccountKind.Seized => "扣押",
        AccountKind.Departed => "离开平台",
        AccountKind.Grantor => "发证机关",
        AccountKind.Available => "可用余量",
        AccountKind.Reserved => "已占用",
        AccountKind.Used => "已核销",
        AccountKind.Forfeited => "作废",
    };

    public static string En(this AccountKind kind) => kind switch
    {
        AccountKind.Origin => "origin",
        AccountKind.OnHand => "on hand",
        AccountKind.InTransit => "in transit",
        AccountKind.Unaccounted => "unaccounted for",
        AccountKind.Consumed => "consumed",
        AccountKind.Transformed => "in process",
        AccountKind.Destroyed => "destroyed",
        AccountKind.Lost => "declared lost",
        AccountKind.Seized => "seized",
        AccountKind.Departed => "departed",
        AccountKind.Grantor => "grantor",
        AccountKind.Available => "available",
        AccountKind.Reserved => "reserved",
        AccountKind.Used => "used",
        AccountKind.Forfeited => "forfeited",
    };
}
