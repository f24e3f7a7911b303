using Traceability.Api.Security;

namespace Traceability.Api.ConsoleUi;

/// <summary>Pages: what is used on the way.</summary>
public static partial class Screens
{
    private static IReadOnlyList<Screen> Phone =>
    [
        new("/scan", "扫码", "Scan", Policies.ReadGoods),
        new("/trips", "今日运输", "Trips", Policies.BookGoods),
        new("/trips/{Consignment:long}", "一票货", "A consignment", Policies.BookGoods),
        new("/trips/{Consignment:long}/handover", "转运交接", "Hand over on the way", Policies.BookGoods),
        new("/trips/{Consignment:long}/incident", "报告事件", "Report an incident", Policies.BookGoods),
        new("/parcels", "收寄登记", "Parcels", Policies.ReadGoods),
        new("/parcels/new", "登记一件", "Record a parcel", Policies.BookGoods),
    ];
}
