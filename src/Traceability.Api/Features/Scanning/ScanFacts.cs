using Traceability.Db.Trace;

namespace Traceability.Api.Features.Scanning;

/// <summary>What the books say of a code to one person, and what can be done next.</summary>
/// <param name="Custody">Null when there is none, or none that the person may see.</param>
public sealed record ScanFacts(
    string Code, string Title, string Words, bool IsGood, Custody? Custody, IReadOnlyList<ScanNext> Next);
