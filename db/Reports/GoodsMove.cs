using Traceability.Domain;
using Traceability.Domain.Catalogue;
using Traceability.Domain.Ledger;
using Traceability.Domain.Parties;

namespace Traceability.Db.Reports;

/// <summary>A line of goods and the two accounts it goes between, for queries.</summary>
public sealed class GoodsMove
{
    public required Id<Product> Product { get; init; }

    public required long Quantity { get; init; }

    public required DateTime OccurredAt { get; init; }

    public required DateTime RecordedAt { get; init; }

    public required MovementKind Kind { get; init; }

    public required AccountKind FromState { get; init; }

    public required Id<Organisation> FromOwner { get; init; }

    public required long FromHolder { get; init; }

    public required AccountKind ToState { get; init; }

    public required Id<Organisation> ToOwner { get; init; }

    public required long ToHolder { get; init; }

    /// <summary>Its two sides, as far as they are counted: what comes in is above zero.</summary>
    internal IEnumerable<(GoodsKey Key, long Units)> Sides()
    {
        if (KeyOf(FromState, FromOwner, FromHolder) is { } from) yield return (from, -Quantity);
        if (KeyOf(ToState, ToOwner, ToHolder) is { } to) yield return (to, Quantity);
    }

    private GoodsKey? KeyOf(AccountKind state, Id<Organisation> owner, long holder) =>
        state is AccountKind.OnHand or AccountKind.InTransit
            ? new GoodsKey(
                owner, state, state == AccountKind.OnHand ? holder : 0, Product, ChinaTime.DayOf(OccurredAt),
                ChinaTime.DayOf(RecordedAt), Kind)
            : null;
}
