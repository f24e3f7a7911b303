using Traceability.Domain;
using Traceability.Domain.Catalogue;
using Traceability.Domain.Ledger;
using Traceability.Domain.Parties;

namespace Traceability.Db.Reports;

/// <summary>What a <see cref="GoodsCount"/> is the count of.</summary>
public readonly record struct GoodsKey(
    Id<Organisation> Owner, AccountKind State, long Holder, Id<Product> Product, DateOnly OccurredOn,
    DateOnly RecordedOn, MovementKind Kind)
{
    public static GoodsKey Of(GoodsCount count)
    {
        ArgumentNullException.ThrowIfNull(count);
        return new(
            count.Owner, count.State, count.Holder, count.Product, count.OccurredOn, count.RecordedOn, count.Kind);
    }

    public GoodsCount NewCount() => new()
    {
        Owner = Owner, State = State, Holder = Holder, Product = Product, OccurredOn = OccurredOn,
        RecordedOn = RecordedOn, Kind = Kind,
    };
}
