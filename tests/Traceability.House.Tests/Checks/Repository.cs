using Traceability.Testing;

namespace Traceability.House.Tests.Checks;

/// <summary>The files people wrote: no build output, no generated migrations, no binaries.</summary>
public static class Repository
{
    private static readonly string[] SkippedFolders =
        ["bin", "obj", ".git", "TestResults", "artifacts", "node_modules", "BenchmarkDotNet.Artifacts", ".vs", ".idea"];

    private static readonly string[] BinaryEndings =
    [
        ".png", ".ico", ".woff", ".woff2", ".ttf", ".gz", ".zip", ".xlsx", ".db", ".db-shm", ".db-wal", ".pdf", ".pfx",
        ".wasm",
    ];

    private static readonly StringComparer Order = StringComparer.Ordinal;

    private static readonly Lazy<IReadOnlyList<SourceFile>> Files = new(Read);

    /// <summary>Every text file, generated ones included.</summary>
    public static IReadOnlyList<SourceFile> TextFiles => Files.Value;

    /// <summary>Every text file that a person wrote.</summary>
    public static IReadOnlyList<SourceFile> WrittenFiles => [.. TextFiles.Where(file => !IsGenerated(file.Path))];

    public static IReadOnlyList<SourceFile> CSharpFiles => [.. WrittenFiles.Where(file => file.IsCSharp)];

    /// <summary>The C# of the product itself: src and db.</summary>
    public static IReadOnlyList<SourceFile> ProductFiles =>
        [.. CSharpFiles.Where(file => file.IsIn("src") || file.IsIn("db"))];

    /// <summary>The two projects where only exact numbers, given time and given ids are allowed.</summary>
    public static IReadOnlyList<SourceFile> ExactFiles =>
        [.. CSharpFiles.Where(file => file.IsIn("src/Traceability.Domain") || file.IsIn("db"))];

    public static IReadOnlyList<SourceFile> DomainFiles =>
        [.. CSharpFiles.Where(file => file.IsIn("src/Traceability.Domain"))];

    public static bool IsGenerated(string path) =>
        path.Contains("/Migrations/", StringComparison.Ordinal)
        || path.EndsWith("packages.lock.json", StringComparison.Ordinal)
        || path.EndsWith(".Designer.cs", StringComparison.Ordinal);

    private static List<SourceFile> Read()
    {
        var files = new List<SourceFile>();
        Collect(new DirectoryInfo(RepositoryRoot.FullPath), files);
        return files;
    }

    private static void Collect(DirectoryInfo folder, List<SourceFile> files)
    {
        foreach (FileInfo file in folder.EnumerateFiles().OrderBy(file => file.Name, Order))
            // In a worktree .git is a file and holds the path of the machine.
            if (file.Name != ".git" && !BinaryEndings.Contains(file.Extension))
                files.Add(new SourceFile(RelativePath(file), File.ReadAllText(file.FullName)));

        foreach (DirectoryInfo inner in folder.EnumerateDirectories().OrderBy(inner => inner.Name, Order))
            if (!SkippedFolders.Contains(inner.Name) && inner.LinkTarget is null && !IsDataFolder(inner))
                Collect(inner, files);
    }

    /// <summary>The run-time data folders that .gitignore names: keys, databases, uploads.</summary>
    private static bool IsDataFolder(DirectoryInfo folder) => folder.Name == "data";

    private static string RelativePath(FileInfo file) =>
        Path.GetRelativePath(RepositoryRoot.FullPath, file.FullName).Replace('\\', '/');
}
