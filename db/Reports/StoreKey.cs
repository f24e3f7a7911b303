using Traceability.Domain;
using Traceability.Domain.Catalogue;
using Traceability.Domain.Ledger;
using Traceability.Domain.Parties;

namespace Traceability.Db.Reports;

/// <summary>What a <see cref="StoreEntry"/> is the sum of.</summary>
public readonly record struct StoreKey(
    long Holder, Id<Product> Product, DateTime RecordedAt, Id<Movement> Movement, Id<Organisation> Owner)
{
    public StoreEntry NewEntry((long In, long Out) units) => new()
    {
        Holder = Holder, Product = Product, RecordedAt = RecordedAt, Movement = Movement, Owner = Owner,
        CameIn = units.In, WentOut = units.Out,
    };
}
