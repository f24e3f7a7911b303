using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Traceability.House.Tests.Checks;

/// <summary>A file fits in 250 lines, a method on one screen, a line in 120 characters.</summary>
public static class Sizes
{
    public const int FileLines = 250;
    public const int MethodLines = 60;
    public const int LineLength = 120;
    public const int ProgramLines = 80;

    private static readonly string[] MeasuredEndings = [".cs", ".razor", ".sh", ".sql"];

    public static bool IsMeasured(string path) =>
        MeasuredEndings.Any(ending => path.EndsWith(ending, StringComparison.Ordinal));

    public static IEnumerable<Fault> LongFile(SourceFile file)
    {
        int limit = file.Path == "src/Traceability.Api/Program.cs" ? ProgramLines : FileLines;
        int lines = file.Text.Split('\n').Length - (file.Text.EndsWith('\n') ? 1 : 0);
        if (lines > limit)
            yield return new Fault(file.Path, limit + 1, $"the file has {lines} lines, {limit} are allowed: "
                + "move one responsibility into a file of its own");
    }

    public static IEnumerable<Fault> LongLines(SourceFile file)
    {
        string[] lines = file.Text.Split('\n');
        for (int i = 0; i < lines.Length; i++)
            if (lines[i].TrimEnd('\r').Length > LineLength)
                yield return new Fault(file.Path, i + 1,
                    $"the line has {lines[i].TrimEnd('\r').Length} characters, {LineLength} are allowed: break it");
    }

    public static IEnumerable<Fault> LongMethods(SourceFile file) =>
        from node in file.Syntax.DescendantNodes()
        where node is BaseMethodDeclarationSyntax or LocalFunctionStatementSyntax or AccessorDeclarationSyntax
        let lines = LinesOf(node)
        where lines > MethodLines
        select file.At(node, $"the method has {lines} lines, {MethodLines} are allowed: name its steps as methods");

    private static int LinesOf(SyntaxNode node)
    {
        FileLinePositionSpan span = node.GetLocation().GetLineSpan();
        return span.EndLinePosition.Line - span.StartLinePosition.Line + 1;
    }
}
