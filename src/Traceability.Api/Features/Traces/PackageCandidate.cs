namespace Traceability.Api.Features.Traces;

/// <summary>A package a damaged code may mean, and why.</summary>
public sealed record PackageCandidate(string Code, string Reason);
