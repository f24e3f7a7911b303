namespace Traceability.Api.Features.Carriers;

/// <summary>What is loaded of one lot.</summary>
/// <param name="Sent">With its unit: 6,000 kg.</param>
/// <param name="Packages">Codes of the labelled packages.</param>
public sealed record TripGoods(string Product, string Lot, string Sent, IReadOnlyList<string> Packages);
