namespace Traceability.Api.Features.Cases;

/// <summary>What was done in a case.</summary>
/// <param name="Part">The item, request, measure or file that was made.</param>
public sealed record CaseReceipt(long Number, string CaseNumber, int Events, long? Part);
