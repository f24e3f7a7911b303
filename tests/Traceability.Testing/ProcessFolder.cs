using System.Globalization;

namespace Traceability.Testing;

/// <summary>
/// A temporary folder of this test process. Its name tells whose it is, so the next test process can clear away what
/// a crashed one left behind.
/// </summary>
public static class ProcessFolder
{
    private const string Prefix = "traceability-tests-";
    private static readonly Lazy<string> Created = new(Create);

    /// <summary>Before the folder goes: whoever runs something in it ends it here.</summary>
    internal static event Action? Leaving;

    public static string FullPath => Created.Value;

    /// <summary>A path in the folder that nobody else was given.</summary>
    public static string NewPath(string ending) =>
        Path.Combine(FullPath, Guid.NewGuid().ToString("N", CultureInfo.InvariantCulture) + ending);

    internal static IEnumerable<string> FoldersOfDeadProcesses() =>
        Directory.EnumerateDirectories(Path.GetTempPath(), Prefix + "*").Where(folder => !IsAlive(folder));

    internal static void Delete(string folder)
    {
        try
        {
            Directory.Delete(folder, recursive: true);
        }
        catch (IOException)
        {
            // Another test process was quicker, or a server is still closing a file: the next start clears it.
        }
        catch (UnauthorizedAccessException)
        {
            // The folder of another user: theirs to clear.
        }
    }

    private static string Create()
    {
        string folder = Path.Combine(
            Path.GetTempPath(), $"{Prefix}{Environment.ProcessId}-{StartOf(Environment.ProcessId)}");
        Directory.CreateDirectory(folder);
        AppDomain.CurrentDomain.ProcessExit += (_, _) =>
        {
            Leaving?.Invoke();
            Delete(folder);
        };
        return folder;
    }

    private static bool IsAlive(string folder)
    {
        string[] parts = Path.GetFileName(folder)[Prefix.Length..].Split('-');
        return parts.Length == 2
            && int.TryParse(parts[0], CultureInfo.InvariantCulture, out int process)
            && StartOf(process) == parts[1];
    }

    /// <summary>When a process began, in ticks since the machine did: numbers of processes are used again.</summary>
    private static string StartOf(int process)
    {
        string file = $"/proc/{process}/stat";
        try
        {
            // The name of the program stands in brackets and may hold blanks; 20 fields later comes the start.
            return File.ReadAllText(file).Split(')')[^1].Split(' ')[20];
        }
        catch (IOException)
        {
            return "ended";
        }
    }
}
