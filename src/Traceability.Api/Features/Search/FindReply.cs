namespace Traceability.Api.Features.Search;

/// <summary>What was found, and what was looked for.</summary>
/// <param name="Tried">What the text was tried as, to be said when nothing was found.</param>
/// <param name="IsDamaged">It reads as a code with unreadable characters.</param>
public sealed record FindReply(IReadOnlyList<FoundRow> Rows, IReadOnlyList<string> Tried, bool IsDamaged)
{
    /// <summary>Straight there when only one thing can be meant.</summary>
    public string? Straight => Rows.Count == 1 ? Rows[0].Address : null;
}
