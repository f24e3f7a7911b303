using Traceability.Domain.Oversight;

namespace Traceability.Api.Exchange.Profiles;

/// <summary>How well a mapping profile knows a book: which of its columns, and what it misses.</summary>
/// <param name="Known">Headers that play a part.</param>
/// <param name="Missing">Parts without which no row can be read.</param>
public sealed record ProfileMatch(string Name, BookProfile Profile, int Known, IReadOnlyList<string> Missing)
{
    /// <summary>The profile that can read the book and knows most of its columns; else the one that comes nearest.
    /// </summary>
    public static ProfileMatch? Best(
        IReadOnlyList<string> headers, IEnumerable<MappingProfile> profiles, BookLayout? layout = null) =>
        profiles.Select(p => (p.Name, Profile: BookProfile.Parse(p.Definition)))
            .Where(p => p.Profile is not null && (layout is null || p.Profile.Layout == layout))
            .Select(p => Of(p.Name, p.Profile!, headers))
            .OrderByDescending(m => m.Missing.Count == 0).ThenByDescending(m => m.Known)
            .ThenBy(m => m.Name, StringComparer.Ordinal).FirstOrDefault();

    public static ProfileMatch Of(string name, BookProfile profile, IReadOnlyList<string> headers)
    {
        HashSet<string> parts = [.. headers.Select(h => PartOf(profile, h)).OfType<string>()];
        return new ProfileMatch(
            name, profile, headers.Count(h => PartOf(profile, h) is not null),
            [.. profile.Required.Where(r => !parts.Contains(r))]);
    }

    /// <summary>The part a header plays: by its own name, or by the part's.</summary>
    public static string? PartOf(BookProfile profile, string header) =>
        profile.Columns.FirstOrDefault(c => c.Key.Equals(header, StringComparison.OrdinalIgnoreCase)).Value
        ?? profile.Columns.Values.FirstOrDefault(v => v.Equals(header, StringComparison.OrdinalIgnoreCase));
}
