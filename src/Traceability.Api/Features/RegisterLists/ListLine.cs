namespace Traceability.Api.Features.RegisterLists;

/// <summary>One unit of an uploaded list.</summary>
internal sealed record ListLine(string Code, string Name, string Region);
