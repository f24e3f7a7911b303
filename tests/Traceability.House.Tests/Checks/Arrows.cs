using System.Text.RegularExpressions;

namespace Traceability.House.Tests.Checks;

/// <summary>Domain ← db ← Jobs ← Api: who may reference whom among the projects of the product.</summary>
public static partial class Arrows
{
    private static readonly Dictionary<string, string[]> Allowed = new()
    {
        ["Traceability.Domain"] = [],
        ["Traceability.Db"] = ["Traceability.Domain"],
        ["Traceability.Jobs"] = ["Traceability.Db", "Traceability.Domain"],
        ["Traceability.Api"] = ["Traceability.Domain", "Traceability.Db", "Traceability.Jobs"],
    };

    public static IEnumerable<Fault> WrongReferences(SourceFile project)
    {
        string name = Path.GetFileNameWithoutExtension(project.Path);
        if (!Allowed.TryGetValue(name, out string[]? allowed))
        {
            yield return new Fault(project.Path, 1,
                "not a project of the house: tests live in tests/, the product has four");
            yield break;
        }

        foreach (Match reference in Reference().Matches(project.Text))
        {
            string target = reference.Groups["name"].Value;
            if (!allowed.Contains(target))
                yield return new Fault(project.Path, project.Text[..reference.Index].Count(c => c == '\n') + 1,
                    $"the arrow to {target} is not allowed: only {string.Join(", ", allowed.DefaultIfEmpty("none"))}");
        }
    }

    [GeneratedRegex("""<ProjectReference\s+Include="(?:[^"]*[\\/])?(?<name>[^"\\/]+)\.csproj""")]
    private static partial Regex Reference();
}
