using Traceability.Api.Language;
using Traceability.Domain.Ledger;

namespace Traceability.Api.Features.Carriers;

/// <summary>What is loaded of one lot.</summary>
/// <param name="Packages">Codes of the labelled packages.</param>
public sealed record TripGoods(
    string Product, string Lot, long Units, BaseUnit Unit, IReadOnlyList<string> Packages)
{
    /// <summary>With its unit.</summary>
    public string Sent => Spoken.Quantity(Units, Unit);
}
