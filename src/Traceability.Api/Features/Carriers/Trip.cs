namespace Traceability.Api.Features.Carriers;

/// <summary>今日运输: one consignment as its crew sees it. Times are UTC.</summary>
/// <param name="Shipper">Who sends, by name.</param>
/// <param name="From">The site or the region it set out from.</param>
/// <param name="Permit">The transport permit that goes with it; null when none was cited.</param>
/// <param name="Goods">What is loaded, by product and lot, and its packages.</param>
public sealed record Trip(
    long Consignment, string Shipper, string From, string Consignee, string To, string? Vehicle, string? Driver,
    DateTime DepartedAt, DateTime? PlannedArrival, string? Permit, bool IsOnTheWay, IReadOnlyList<TripGoods> Goods)
{
    public bool IsLate(DateTime now) => IsOnTheWay && PlannedArrival < now;
}
