using Traceability.Domain.Ledger;

namespace Traceability.Domain.Oversight.Cases;

/// <summary>A place in the books from which goods may have got away.</summary>
/// <param name="Key">The account that still holds what is missing.</param>
/// <param name="Missing">Base units.</param>
/// <param name="Region">Of the unit that had them last.</param>
/// <param name="Since">When they were last seen right (UTC).</param>
public sealed record SourceCandidate(
    long Key, SourceTrouble Trouble, IReadOnlyCollection<string> Substances, string Lot, long Missing, BaseUnit Unit,
    string Region, DateTime Since)
{
    /// <summary>在途且未到约定到达时间: on its way, and not late when the goods were found.</summary>
    public bool IsExpected { get; init; }
}
