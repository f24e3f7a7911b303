namespace Traceability.Api.Features.Storage;

/// <summary>Where a page of the book begins: what stood there before, and what its month had seen already.</summary>
/// <param name="IsFirst">The very beginning of the book, not a page that goes on.</param>
public sealed record PaperStart(long Balance, long MonthIn, long MonthOut, DateOnly? Month, bool IsFirst);
