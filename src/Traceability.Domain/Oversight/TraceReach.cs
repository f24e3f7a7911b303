using Traceability.Domain.Ledger;

namespace Traceability.Domain.Oversight;

/// <summary>What a walk came upon.</summary>
/// <param name="Depths">Accounts, each with the fewest steps from where the walk began.</param>
/// <param name="MetNodeLimit">There were more accounts than the walk was allowed to take.</param>
/// <param name="MetDepthLimit">There were accounts further away than the walk was allowed to go.</param>
public sealed record TraceReach(
    IReadOnlyDictionary<Id<Account>, int> Depths, IReadOnlyList<TraceLine> Lines, bool MetNodeLimit,
    bool MetDepthLimit);
