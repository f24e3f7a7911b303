using Traceability.Api.Security;

namespace Traceability.Api.ConsoleUi;

/// <summary>Pages: stock, records, hand-over, counts, labels, the own unit.</summary>
public static partial class Screens
{
    private static IReadOnlyList<Screen> Goods =>
    [
        new("/stock", "库存台账", "Stock", Policies.ReadGoods),
        new("/record", "业务登记", "Record", Policies.ReadGoods),
        new("/record/{Kind}", "登记一笔业务", "Record a movement", Policies.ReadGoods),
        new("/inbox", "收货交接", "Arrivals", Policies.BookGoods),
        new("/inbox/{Consignment:long}", "收一票货", "Receive a consignment", Policies.BookGoods),
        new("/movements", "业务列表", "Movements", Policies.ReadGoods),
        new("/movements/{Number:long}", "凭证", "Voucher", Policies.ReadGoods),
        new("/refusals", "被拒登记", "Refusals", Policies.ReadGoods),
    ];
}
