using Traceability.Domain;
using Traceability.Domain.Ledger;
using Traceability.Domain.Oversight;

namespace Traceability.Db.Trace;

/// <summary>The accounts a trace begins at.</summary>
/// <param name="WasCut">There were more than one trace takes.</param>
public sealed record TraceStart(IReadOnlyList<TraceSeed> Seeds, bool WasCut)
{
    /// <summary>Lines that belong to the answer because they were asked for.</summary>
    public IReadOnlySet<Id<MovementLine>> Lines { get; init; } = new HashSet<Id<MovementLine>>();

    public const int MostSeeds = 2_000;

    public static TraceStart Of(IReadOnlyList<TraceSeed> found) =>
        found.Count > MostSeeds ? new TraceStart([.. found.Take(MostSeeds)], true) : new TraceStart(found, false);
}
