using Traceability.Domain.Ledger;

namespace Traceability.Api.Features.Counts;

/// <summary>A count that stands on the books.</summary>
public sealed record CountRecord(
    Movement Movement, string? Site, string? SiteName, string? Counter, string? Checker,
    IReadOnlyList<CountDifference> Lines);
