namespace Traceability.Domain.Ledger;

/// <summary>What people call a movement.</summary>
public static class MovementKindNames
{
    public static string Zh(this MovementKind kind) => kind switch
    {
        MovementKind.Opening => "期初",
        MovementKind.Production => "生产",
        MovementKind.Import => "进口",
        MovementKind.Harvest => "采集",
        MovementKind.Purchase => "购进",
        MovementKind.Dispatch => "发货",
        MovementKind.Receipt => "收货",
        MovementKind.Move => "移库",
        MovementKind.Title => "货权转移",
        MovementKind.Consumption => "领用消耗",
        MovementKind.Transformation => "投料生产",
        MovementKind.Pack => "包装",
        MovementKind.Unpack => "拆包",
        MovementKind.Dispense => "调剂发药",
        MovementKind.StockCount => "盘点",
        MovementKind.Loss => "损耗",
        MovementKind.Recovery => "找回",
        MovementKind.Seizure => "扣押",
        MovementKind.Release => "解除扣押",
        MovementKind.Destruction => "销毁",
        MovementKind.Export => "出口",
        MovementKind.Departed => "售予未入网单位",
        MovementKind.Reversal => "冲正",
        MovementKind.Order => "购买约定",
        MovementKind.OrderCancelled => "取消购买",
        MovementKind.PermitGranted => "许可授予",
        MovementKind.PermitClosed => "许可关闭",
    };

    public static string En(this MovementKind kind) => kind switch
    {
        MovementKind.Opening => "opening stock",
        MovementKind.Production => "production",
        MovementKind.Import => "import",
        MovementKind.Harvest => "harvest",
        MovementKind.Purchase => "purchase",
        MovementKind.Dispatch => "dispatch",
        MovementKind.Receipt => "receipt",
        MovementKind.Move => "move",
        MovementKind.Title => "sale in place",
        MovementKind.Consumption => "end use",
        MovementKind.Transformation => "transformation",
        MovementKind.Pack => "packing",
        MovementKind.Unpack => "unpacking",
        MovementKind.Dispense => "dispensing",
        MovementKind.StockCount => "stock count",
        MovementKind.Loss => "loss",
        MovementKind.Recovery => "recovery",
        MovementKind.Seizure => "seizure",
        MovementKind.Release => "release",
        MovementKind.Destruction => "destruction",
        MovementKind.Export => "export",
        MovementKind.Departed => "sale outside the system",
        MovementKind.Reversal => "reversal",
        MovementKind.Order => "order",
        MovementKind.OrderCancelled => "order cancelled",
        MovementKind.PermitGranted => "permit granted",
        MovementKind.PermitClosed => "permit closed",
    };
}
