namespace Traceability.Api.Features.Storage;

/// <summary>A line of the paper book. Null figures are columns that stay empty on such a line.</summary>
public sealed record PaperLine(
    PaperLineKind Kind, DateOnly Month, BookEntry? Voucher, long? In, long? Out, long Balance);
