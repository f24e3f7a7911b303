using Traceability.Domain;
using Traceability.Domain.Catalogue;
using Traceability.Domain.Ledger;
using Traceability.Domain.Oversight.Cases;
using Traceability.Domain.Parties;

namespace Traceability.Db.Trace;

/// <summary>A candidate with what it takes to name it and to trace it.</summary>
/// <param name="Unit">Who had the goods last.</param>
/// <param name="Movement">Since which they are missing.</param>
/// <param name="Consignment">With which they were; null when they were at a site.</param>
public sealed record SourceFound(
    SourceCandidate Candidate, string Product, string ProductName, Id<Organisation> Unit, Id<Movement> Movement,
    long? Consignment, Id<Package>? Package);
