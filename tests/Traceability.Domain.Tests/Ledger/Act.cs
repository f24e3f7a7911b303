using System.Globalization;
using Traceability.Domain.Ledger;

namespace Traceability.Domain.Tests.Ledger;

/// <summary>
/// A movement in small numbers, so that a failing sequence can be shrunk and read: which of the few lots, stores and
/// packages of an <see cref="ActStage"/>, and how much.
/// </summary>
internal sealed record Act(MovementKind Kind, IReadOnlyList<Act.Part> Parts)
{
    public override string ToString() => $"{Kind}({string.Join(", ", Parts)})";

    /// <param name="Capped">Draws on a permit what is there and no more, as historic books do.</param>
    internal readonly record struct Part(int Lot, int Store, int Package, long Quantity, bool Capped)
    {
        public override string ToString() => string.Create(
            CultureInfo.InvariantCulture, $"{Quantity} of {Lot}.{Package} at {Store}{(Capped ? " capped" : "")}");
    }
}
