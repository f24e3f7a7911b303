namespace Traceability.Api.Exchange.Profiles;

/// <summary>Rows whose column holds one of these values are not for this book: they are counted, not taken.</summary>
public sealed record BookFilter(string Column, IReadOnlyList<string> Leave);
