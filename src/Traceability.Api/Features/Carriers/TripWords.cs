using Traceability.Api.Language;

namespace Traceability.Api.Features.Carriers;

/// <summary>A trip in short.</summary>
internal static class TripWords
{
    public static string Goods(Trip trip) => string.Join(Tongue.Say("；", "; "), trip.Goods.Select(g =>
        g.Packages.Count == 0
            ? $"{g.Product} {g.Sent}"
            : Tongue.Say($"{g.Product} {g.Sent}，{g.Packages.Count} 个包装", $"{g.Product} {g.Sent} in {g.Packages.Count} packages")));
}
