using Traceability.Api.Language;
using Traceability.Domain.Ledger;

namespace Traceability.Api.Features.Carriers;

/// <summary>A trip in short.</summary>
internal static class TripWords
{
    /// <summary>By product: how much, in how many packages.</summary>
    public static string Goods(Trip trip) => string.Join(
        Tongue.Say("；", "; "), trip.Goods.GroupBy(g => (g.Product, g.Unit)).Select(OfProduct));

    private static string OfProduct(IGrouping<(string Product, BaseUnit Unit), TripGoods> lots)
    {
        string sent = $"{lots.Key.Product} {Spoken.Quantity(lots.Sum(g => g.Units), lots.Key.Unit)}";
        int packages = lots.Sum(g => g.Packages.Count);
        return packages == 0 ? sent : Tongue.Say($"{sent}，{packages} 个包装", $"{sent} in {packages} packages");
    }
}
