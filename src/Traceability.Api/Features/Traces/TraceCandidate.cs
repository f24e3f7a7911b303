namespace Traceability.Api.Features.Traces;

/// <summary>What a question may have meant.</summary>
/// <param name="Why">What speaks for it, or what it is.</param>
public sealed record TraceCandidate(TraceQuestion Question, string Name, string Why);
