using Traceability.House.Tests.Checks;

namespace Traceability.House.Tests;

/// <summary>Assertions that print every fault, one to a line.</summary>
internal static class House
{
    public static void Holds(IEnumerable<SourceFile> files, Func<SourceFile, IEnumerable<Fault>> check)
    {
        Fault[] faults = [.. files.SelectMany(check)];
        Assert.True(faults.Length == 0, $"{faults.Length} faults:\n{string.Join('\n', faults.AsEnumerable())}");
    }

    /// <summary>The check reports exactly the given lines of the sample.</summary>
    public static void Reports(Func<SourceFile, IEnumerable<Fault>> check, string path, string text, params int[] lines)
    {
        Fault[] faults = [.. check(new SourceFile(path, text))];
        Assert.Equal(lines, faults.Select(fault => fault.Line));
        Assert.All(faults, fault => Assert.Equal(path, fault.Path));
    }

    public static void Passes(Func<SourceFile, IEnumerable<Fault>> check, string path, string text) =>
        Reports(check, path, text);
}
