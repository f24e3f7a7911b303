using Traceability.Domain.Catalogue;
using Traceability.Domain.Ledger;

namespace Traceability.Domain.Movements;

/// <summary>One item of a draft with what the books know of it.</summary>
public sealed record GoodsFacts
{
    /// <summary>0-based place in the draft.</summary>
    public required int Item { get; init; }

    public required DraftItem Claim { get; init; }

    public required Product Product { get; init; }

    /// <summary>The controlled substances of the product, in the order of its contents.</summary>
    public required IReadOnlyList<Substance> Substances { get; init; }

    public required Id<Commodity> Lot { get; init; }

    /// <summary>The lot comes into being with this movement.</summary>
    public bool LotIsNew { get; init; }

    public Id<Package>? Package { get; init; }

    public bool PackageIsNew { get; init; }

    public Id<Package>? InnerPackage { get; init; }

    /// <summary>The outer package it is packed in; moving it alone is refused until it is unpacked.</summary>
    public Id<Package>? PackedIn { get; init; }

    /// <summary>Seizure elsewhere: the account where the books have the goods; null when no book knows them.</summary>
    public AccountKey? BookedAt { get; init; }

    /// <summary>The dispatch (or loss, seizure) this item answers when it is not the header's.</summary>
    public ReferredMovement? Referred { get; init; }

    /// <summary>A grouped movement of a source book: who took over this row, when the row says so.</summary>
    public Id<Parties.Person>? RowTakenOverBy { get; init; }

    public long Units => Claim.Measure.Units;

    public Quantity Quantity => new(Claim.Measure.Units);

    /// <summary>Milligrams of one controlled substance in this item; 0 when it contains none.</summary>
    public long MilligramsOf(string substance)
    {
        ProductContent? content = Product.Contents.FirstOrDefault(c => c.Substance == substance);
        return content?.MilligramsIn(Units) ?? 0;
    }
}
