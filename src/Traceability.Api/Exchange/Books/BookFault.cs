namespace Traceability.Api.Exchange.Books;

/// <summary>Why a row of a file was not taken: where it stands, which column, what is wrong.</summary>
/// <param name="Table">movements.csv, or the file's name.</param>
/// <param name="Row">1-based line of data; 0 for the file as a whole.</param>
public sealed record BookFault(string Table, long Row, string? RowId, string Column, string ReasonZh, string ReasonEn);
