using System.Text.RegularExpressions;

namespace Traceability.House.Tests.Checks;

/// <summary>The repository works on any machine: it names no package registry and no folder of one workplace.</summary>
public static partial class Places
{
    public static IEnumerable<Fault> MachinePlaces(SourceFile file) =>
        from line in file.Text.Split('\n').Index()
        from Match match in Place().Matches(line.Item)
        select new Fault(file.Path, line.Index + 1,
            $"'{match.Value}' belongs to a machine or a registry: leave it to the environment or make it relative");

    // Brackets keep the pattern from matching its own text.
    [GeneratedRegex("""
        (?<![\w.])/[w]ork/ | /tmp/[w]t\b | [.]library/
        | \b[n]uget\.org | \b[n]pmjs\.(org|com) | \bregistry\.[\w-]+\.(org|com|io|net)\b
        | \b[p]ypi\.org | \b[c]rates\.io
        | \b[p]roxy\.golang\.org | \b[p]kgs\.dev\.azure | \b[m]yget\.org | \b[d]eb\.debian\.org
        """, RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex Place();
}
