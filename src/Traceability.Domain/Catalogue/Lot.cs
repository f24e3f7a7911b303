using Traceability.Domain.Ledger;
using Traceability.Domain.Parties;

namespace Traceability.Domain.Catalogue;

/// <summary>
/// 批: goods of one product made, harvested, imported or opened together. Shares its id with its commodity.
/// </summary>
public sealed class Lot
{
    public required Id<Commodity> Id { get; init; }

    public required Id<Product> Product { get; init; }

    /// <summary>批号, unique within the product.</summary>
    public required string Number { get; init; }

    /// <summary>Who first put it on the books.</summary>
    public required Id<Organisation> OpenedBy { get; init; }

    public DateOnly? ExpiresOn { get; init; }
}
