using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Traceability.House.Tests.Checks;

/// <summary>
/// A page is drawn whenever it waits. What it shows once its record is found, a form that is never null, must not be
/// made behind a further wait: on a database that answers slowly the page is drawn without it, and fails.
/// </summary>
public static class Pages
{
    private const string Cure = "the page is drawn here without its form: wait before the record is sought, or make "
        + "the form first";

    public static IEnumerable<Fault> LateForms(SourceFile file) =>
        from method in file.Syntax.DescendantNodes().OfType<MethodDeclarationSyntax>()
        where method.Identifier.Text is "OnInitializedAsync" or "OnParametersSetAsync"
        from made in method.DescendantNodes().OfType<AssignmentExpressionSyntax>()
        where made.IsKind(SyntaxKind.CoalesceAssignmentExpression) && IsNeverNull(made.Left.ToString(), method)
        let left = method.DescendantNodes().OfType<InvocationExpressionSyntax>()
            .LastOrDefault(i => i.SpanStart < made.SpanStart && IsNotFound(i))
        where left is not null
        from wait in method.DescendantNodes().OfType<AwaitExpressionSyntax>()
        where left.SpanStart < wait.SpanStart && wait.SpanStart < made.SpanStart
        select file.At(wait, Cure);

    private static bool IsNotFound(InvocationExpressionSyntax call) =>
        call.Expression.ToString().EndsWith(".NotFound", StringComparison.Ordinal);

    /// <summary>Declared as <c>= null!</c>: nobody looks whether it is there.</summary>
    private static bool IsNeverNull(string name, SyntaxNode within) =>
        within.Ancestors().OfType<TypeDeclarationSyntax>().First().Members.OfType<PropertyDeclarationSyntax>()
            .Any(p => p.Identifier.Text == name && p.Initializer?.Value.ToString() == "null!");
}
