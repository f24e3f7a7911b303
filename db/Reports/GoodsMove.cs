using Traceability.Domain;
using Traceability.Domain.Catalogue;
using Traceability.Domain.Ledger;
using Traceability.Domain.Parties;

namespace Traceability.Db.Reports;

/// <summary>A line of goods and the two accounts it goes between, for queries.</summary>
public sealed class GoodsMove
{
    public required Id<Movement> Movement { get; init; }

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

    /// <summary>Adds its two sides, as far as they are counted: what comes in is above zero.</summary>
    internal void CountTo(Dictionary<GoodsKey, long> tally)
    {
        if (KeyOf(FromState, FromOwner, FromHolder) is { } from)
            tally[from] = checked(tally.GetValueOrDefault(from) - Quantity);
        if (KeyOf(ToState, ToOwner, ToHolder) is { } to)
            tally[to] = checked(tally.GetValueOrDefault(to) + Quantity);
    }

    /// <summary>Adds it to what came into stores and went out of them; what stays in a store does neither.</summary>
    internal void EnterTo(Dictionary<StoreKey, (long In, long Out)> entered)
    {
        StoreKey? from = StoreOf(FromState, FromOwner, FromHolder), to = StoreOf(ToState, ToOwner, ToHolder);
        if (from == to) return;
        if (from is { } left)
        {
            (long came, long went) = entered.GetValueOrDefault(left);
            entered[left] = (came, checked(went + Quantity));
        }

        if (to is { } reached)
        {
            (long came, long went) = entered.GetValueOrDefault(reached);
            entered[reached] = (checked(came + Quantity), went);
        }
    }

    private StoreKey? StoreOf(AccountKind state, Id<Organisation> owner, long holder) =>
        state == AccountKind.OnHand ? new StoreKey(holder, Product, RecordedAt, Movement, owner) : null;

    private GoodsKey? KeyOf(AccountKind state, Id<Organisation> owner, long holder) =>
        state is AccountKind.OnHand or AccountKind.InTransit
            ? new GoodsKey(
                owner, state, state == AccountKind.OnHand ? holder : 0, Product, ChinaTime.DayOf(OccurredAt),
                ChinaTime.DayOf(RecordedAt), Kind)
            : null;
}
