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
        new("/inbox/{Consignment:long}/refuse", "整票拒收", "Refuse a consignment", Policies.BookGoods),
        new("/returns", "拒收退回", "Refused consignments", Policies.ReadGoods),
        new("/returns/{Consignment:long}", "一票拒收的货", "A refused consignment", Policies.ReadGoods),
        new("/movements", "业务列表", "Movements", Policies.ReadGoods),
        new("/movements/{Number:long}", "凭证", "Voucher", Policies.ReadGoods),
        new("/refusals", "被拒登记", "Refusals", Policies.ReadGoods),
        new("/stock/{Account:long}", "账户台账", "Book of an account", Policies.ReadGoods),
        new("/stock/book", "库房台账", "Book of a site", Policies.ReadGoods),
        new("/packages/{Code}", "包装", "Package", Policies.ReadGoods),
        new("/counts", "盘点", "Stock count", Policies.BookGoods),
        new("/counts/walk", "离线盘点", "Count without network", Policies.BookGoods),
        new("/counts/walk/sheet", "离线盘点表", "Sheet for counting without network", Policies.BookGoods),
        new("/counts/sheet", "盘点表（盘前）", "Count sheet (before)", Policies.ReadGoods),
        new("/counts/{Number:long}", "盘点表", "Count sheet", Policies.ReadGoods),
        new("/labels", "标签", "Labels", Policies.BookGoods),
        new("/unit", "本单位", "Our unit", Policies.BookGoods),
        new("/unit/people", "人员", "People", Policies.BookGoods),
        new("/unit/sites", "库房", "Sites", Policies.BookGoods),
        new("/unit/machines", "设备账号", "Machines", Policies.KeepMachines),
        new("/unit/declarations", "存量申报", "Declarations of stock", Policies.BookGoods),
    ];
}
