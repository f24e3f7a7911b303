using Traceability.Domain.Movements;

namespace Traceability.Api.Exchange.Profiles;

/// <summary>What one row of a book becomes.</summary>
/// <param name="Row">1-based line of data.</param>
/// <param name="Code">What the book calls the act, for the count at the end.</param>
/// <param name="First">Drafts that stand by themselves, in order.</param>
/// <param name="Then">Drafts that answer one of the first.</param>
/// <param name="Draws">The stock it takes from, null when none.</param>
/// <param name="Fills">The stock that its second part fills, null when none.</param>
/// <param name="OpensStock">Stock that the books never saw arriving was opened for it.</param>
internal sealed record ProfileRow(
    long Row, string Code, IReadOnlyList<MovementDraft> First, IReadOnlyList<MovementDraft> Then,
    string? Draws = null, string? Fills = null, bool OpensStock = false);
