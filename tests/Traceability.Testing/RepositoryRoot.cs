namespace Traceability.Testing;

/// <summary>The folder that holds Traceability.sln, found upwards from the test binary.</summary>
public static class RepositoryRoot
{
    private static readonly Lazy<string> Found = new(Find);

    public static string FullPath => Found.Value;

    public static string Combine(params ReadOnlySpan<string> parts) => Path.Combine([FullPath, .. parts]);

    private static string Find()
    {
        for (DirectoryInfo? folder = new(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            if (File.Exists(Path.Combine(folder.FullName, "Traceability.sln")))
                return folder.FullName;

        throw new DirectoryNotFoundException($"No Traceability.sln above {AppContext.BaseDirectory}.");
    }
}
