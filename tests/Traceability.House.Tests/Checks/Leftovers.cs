using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Traceability.House.Tests.Checks;

/// <summary>What half-done work leaves behind.</summary>
public static partial class Leftovers
{
    public static IEnumerable<Fault> Regions(SourceFile file) =>
        from trivia in file.Syntax.DescendantTrivia(descendIntoTrivia: true)
        where trivia.IsKind(SyntaxKind.RegionDirectiveTrivia)
        select file.At(trivia.GetLocation(), "no regions: a file that needs them is two files");

    /// <summary>In C# only comments count, so that a text may speak of such a mark.</summary>
    public static IEnumerable<Fault> Promises(SourceFile file)
    {
        if (file.IsCSharp)
        {
            return from trivia in file.Syntax.DescendantTrivia()
                   where IsComment(trivia) && Promise().IsMatch(trivia.ToString())
                   select file.At(trivia.GetLocation(), PromiseCure);
        }

        return file.Text.Split('\n').Index()
            .Where(line => Promise().IsMatch(line.Item))
            .Select(line => new Fault(file.Path, line.Index + 1, PromiseCure));
    }

    public static IEnumerable<Fault> Stubs(SourceFile file) =>
        from creation in file.Syntax.DescendantNodes().OfType<ObjectCreationExpressionSyntax>()
        where creation.Type.ToString().EndsWith("NotImplementedException", StringComparison.Ordinal)
        select file.At(creation, "no stubs: write it, or leave the member out");

    /// <summary>
    /// An empty catch passes only for one named exception and with a comment that says why it is nothing.
    /// </summary>
    public static IEnumerable<Fault> SwallowedExceptions(SourceFile file) =>
        from clause in file.Syntax.DescendantNodes().OfType<CatchClauseSyntax>()
        where clause.Block.Statements.Count == 0
            && !(IsNarrow(clause) && clause.Block.DescendantTrivia().Any(IsComment))
        select file.At(clause, "an exception is swallowed: let it pass, handle it, "
            + "or name its type and say why it is nothing");

    private const string PromiseCure = "a promise in a comment: do it now, or open an issue and take the mark away";

    private static bool IsNarrow(CatchClauseSyntax clause) =>
        clause.Declaration is { } declared && declared.Type.ToString() is not ("Exception" or "System.Exception");

    private static bool IsComment(SyntaxTrivia trivia) =>
        trivia.Kind() is SyntaxKind.SingleLineCommentTrivia or SyntaxKind.MultiLineCommentTrivia
            or SyntaxKind.SingleLineDocumentationCommentTrivia or SyntaxKind.MultiLineDocumentationCommentTrivia;

    // Brackets keep the pattern from matching its own text.
    [GeneratedRegex(@"\b([T]ODO|[F]IXME|[H]ACK|[X]XX)\b")]
    private static partial Regex Promise();
}
