namespace Traceability.Testing;

/// <summary>
/// Real data that is too large for the repository. It lies in <c>data</c> under the folder that TRACEABILITY_SHARED
/// names, or under <c>../shared</c> beside the repository.
/// </summary>
public static class SharedData
{
    public const string Variable = "TRACEABILITY_SHARED";

    /// <summary>The file's full path, or null where the data is not at hand: then the test is to be skipped.</summary>
    public static string? Find(string relativePath)
    {
        string? named = Environment.GetEnvironmentVariable(Variable);
        string beside = Path.Combine(RepositoryRoot.FullPath, "..", "shared");
        return new[] { named, beside }
            .Where(folder => !string.IsNullOrEmpty(folder))
            .Select(folder => Path.GetFullPath(Path.Combine(folder!, "data", relativePath)))
            .FirstOrDefault(File.Exists);
    }

    /// <summary>What to say when skipping.</summary>
    public static string Missing(string relativePath) =>
        $"No shared/data/{relativePath}: set {Variable} to the folder that holds data, "
        + "or put it beside the repository.";
}
