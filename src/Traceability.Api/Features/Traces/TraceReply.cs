using Traceability.Domain.Oversight;

namespace Traceability.Api.Features.Traces;

/// <summary>
/// What came of a question: a graph, or those it may have meant, or what is wrong with it; nothing of these when it
/// does not exist or may not be seen.
/// </summary>
public sealed record TraceReply
{
    public TraceGraph? Graph { get; init; }

    public IReadOnlyList<TraceCandidate> Candidates { get; init; } = [];

    /// <summary>False when there are more candidates than are listed.</summary>
    public bool IsComplete { get; init; } = true;

    /// <summary>What is wrong with the question, ready to be read.</summary>
    public string? Fault { get; init; }

    public bool IsUnknown => Graph is null && Candidates.Count == 0 && Fault is null;
}
