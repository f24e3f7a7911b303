namespace Traceability.Domain.Ledger;

/// <summary>
/// Takes an exact quantity from one account and puts it to another; a line that does only one of the two cannot be
/// written.
/// </summary>
public sealed class MovementLine
{
    /// <summary>
    /// A movement has at most this many lines, stock and permit together (HOUSE: limits are explicit).
    /// </summary>
    public const int LimitPerMovement = 2_000;

    /// <summary>Line ids are movement id × this + ordinal, so that a line's movement can be read off its id.</summary>
    public const long IdStride = 4_096;

    private MovementLine()
    {
    }

    public MovementLine(
        Id<Movement> movement, int ordinal, int item, Id<Account> from, Id<Account> to, Id<Commodity> commodity,
        Quantity quantity,
        Id<MovementLine>? reverses)
    {
        Id = IdOf(movement, ordinal);
        Movement = movement;
        Ordinal = ordinal;
        Item = item;
        From = from;
        To = to;
        Commodity = commodity;
        Quantity = quantity.Units;
        Reverses = reverses;
    }

    public Id<MovementLine> Id { get; private init; }

    public Id<Movement> Movement { get; private init; }

    /// <summary>1-based place in the movement.</summary>
    public int Ordinal { get; private init; }

    /// <summary>0-based item of the draft it served; −1 when it served the movement as a whole.</summary>
    public int Item { get; private init; }

    public Id<Account> From { get; private init; }

    public Id<Account> To { get; private init; }

    public Id<Commodity> Commodity { get; private init; }

    /// <summary>Base units of the commodity, positive.</summary>
    public long Quantity { get; private init; }

    /// <summary>The line this one takes back; a line can be taken back once.</summary>
    public Id<MovementLine>? Reverses { get; private init; }

    public static Id<MovementLine> IdOf(Id<Movement> movement, int ordinal) =>
        new((movement.Value * IdStride) + ordinal);
}
