using System.Security.Cryptography;
using System.Text;

namespace Traceability.Domain.Oversight.Inspections;

/// <summary>
/// 双随机抽取, as anybody can repeat it with a hash tool (docs/DRAW.md). Units stand in the order of the SHA-256 of
/// <c>seed|unit|USCC</c>, officers of a unit in that of <c>seed|officer|USCC|certificate</c>. Whoever fixed the list
/// could not know the seed; whoever knows the seed cannot choose another, because its hash was published with the
/// list. Pure.
/// </summary>
public static class Draw
{
    /// <summary>《行政处罚法》第四十二条: not fewer than two officers.</summary>
    public const int TeamLeast = 2;

    private const char Bar = '|';

    /// <summary>SHA-256 of the text in UTF-8, hexadecimal, small letters.</summary>
    public static string HashOf(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    /// <summary>The pool in its order; the first <paramref name="count"/> are drawn.</summary>
    public static IReadOnlyList<DrawnUnit> Units(string seed, IEnumerable<string> pool, int count) =>
    [
        .. pool.Distinct(StringComparer.Ordinal)
            .Select(code => (Code: code, Hash: HashOf($"{seed}{Bar}unit{Bar}{code}")))
            .OrderBy(u => u.Hash, StringComparer.Ordinal)
            .Select((u, i) => new DrawnUnit(u.Code, u.Hash, i + 1, i < count)),
    ];

    /// <summary>
    /// Who inspects a unit: of each agency the officer who comes first; where that is one alone, the next of all.
    /// Officers who are not to inspect this unit are left out.
    /// </summary>
    /// <returns>The team, or null when no two officers (of a joint plan: of two agencies) are left.</returns>
    public static IReadOnlyList<DrawOfficer>? Team(
        string seed, string unit, IReadOnlyCollection<DrawOfficer> officers, Predicate<DrawOfficer> isRecused)
    {
        DrawOfficer[] able =
        [
            .. officers.Where(o => !isRecused(o))
                .OrderBy(o => HashOf($"{seed}{Bar}officer{Bar}{unit}{Bar}{o.Certificate}"), StringComparer.Ordinal),
        ];
        List<DrawOfficer> team = [.. able.DistinctBy(o => o.Agency)];
        team.AddRange(able.Except(team).Take(Math.Max(0, TeamLeast - team.Count)));
        bool isJoint = officers.Select(o => o.Agency).Distinct().Count() > 1;
        bool isOneSided = isJoint && team.Select(o => o.Agency).Distinct().Count() < 2;
        return team.Count < TeamLeast || isOneSided ? null : team;
    }
}
