using Traceability.Domain.Catalogue;
using Traceability.Domain.Ledger;

namespace Traceability.Domain.Oversight;

/// <summary>
/// 收发存: one product of a unit over a period, in base units. Opening and all flows add up to closing; a reversal counts
/// against the kind it takes back.
/// </summary>
/// <param name="Flows">Signed: what came in is above zero, what went out below.</param>
public sealed record GoodsFigure(
    string Product, string Name, BaseUnit Unit, long Opening, IReadOnlyDictionary<MovementKind, long> Flows)
{
    public long In => Flows.Values.Where(f => f > 0).Sum();

    public long Out => -Flows.Values.Where(f => f < 0).Sum();

    public long Closing => Opening + Flows.Values.Sum();
}
