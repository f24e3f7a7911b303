namespace Traceability.Api.Features.Scanning;

/// <summary>An act that follows a scan; the first of a list is the likely one.</summary>
public sealed record ScanNext(string Text, string Href);
