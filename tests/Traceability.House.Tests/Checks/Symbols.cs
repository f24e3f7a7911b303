using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Traceability.House.Tests.Checks;

/// <summary>
/// What Domain and db may not say: inexact numbers, the clock, random ids; and what Domain may not reach.
/// </summary>
public static class Symbols
{
    private static readonly Dictionary<string, string> Cures = new()
    {
        ["DateTime.Now"] = "time comes from TimeProvider",
        ["DateTime.UtcNow"] = "time comes from TimeProvider",
        ["DateTime.Today"] = "time comes from TimeProvider",
        ["DateTimeOffset.Now"] = "time comes from TimeProvider",
        ["DateTimeOffset.UtcNow"] = "time comes from TimeProvider",
        ["Guid.NewGuid"] = "ids come from IdSource",
        ["Random.Shared"] = "chance comes from a seed the caller gives",
    };

    private static readonly string[] FarNamespaces =
    [
        "Microsoft.EntityFrameworkCore", "Microsoft.AspNetCore", "Microsoft.Extensions", "System.Data", "System.IO",
        "System.Net", "System.Web", "LinqToDB", "Npgsql", "Hangfire",
    ];

    // System.IO and System.Net.Http are imported everywhere by the SDK, so their types are named too.
    private static readonly string[] FarTypes =
    [
        "HttpClient", "FileStream", "StreamReader", "StreamWriter", "FileInfo", "DirectoryInfo", "DbContext",
    ];

    private static readonly string[] FarOwners = ["File", "Directory", "Path", "Console", "Environment"];

    private const string Outside = "give it the value, keep the source outside";

    public static IEnumerable<Fault> BannedSymbols(SourceFile file)
    {
        foreach (SyntaxNode node in file.Syntax.DescendantNodes())
        {
            if (node is PredefinedTypeSyntax type && IsInexact(type))
                yield return file.At(node, $"{type.Keyword.Text} is banned here: "
                    + "quantities are whole numbers of base units");
            else if (node is LiteralExpressionSyntax { Token.Value: double or float or decimal })
                yield return file.At(node, $"the number {node} is not whole: count in a smaller unit");
            else if (node is MemberAccessExpressionSyntax access && Cures.TryGetValue(EndOf(access), out string? cure))
                yield return file.At(node, $"{EndOf(access)} is banned here: {cure}");
        }
    }

    public static IEnumerable<Fault> FarReaches(SourceFile file)
    {
        foreach (SyntaxNode node in file.Syntax.DescendantNodes())
        {
            string? name = node switch
            {
                UsingDirectiveSyntax { Name: { } used } => used.ToString(),
                QualifiedNameSyntax { Parent: not (QualifiedNameSyntax or UsingDirectiveSyntax) } => node.ToString(),
                MemberAccessExpressionSyntax { Parent: not MemberAccessExpressionSyntax } => node.ToString(),
                _ => null,
            };
            if (name is not null && IsFar(name))
                yield return file.At(node, $"Domain knows nothing of {name}: {Outside}");
            else if (node is IdentifierNameSyntax { Identifier.Text: var type } && FarTypes.Contains(type))
                yield return file.At(node, $"Domain may not use {type}: {Outside}");
            else if (node is MemberAccessExpressionSyntax { Expression: IdentifierNameSyntax start }
                && start.Identifier.Text is var owner && FarOwners.Contains(owner))
                yield return file.At(node, $"Domain may not use {owner}: {Outside}");
        }
    }

    public static IEnumerable<Fault> PublicSetters(SourceFile file)
    {
        foreach (SyntaxNode node in file.Syntax.DescendantNodes())
        {
            if (node is PropertyDeclarationSyntax property && IsOpen(property))
                yield return file.At(node, $"{property.Identifier.Text} can be set by anyone: "
                    + "use init or a method that means something");
            else if (node is FieldDeclarationSyntax field && IsOpen(field))
                yield return file.At(node, "a public field can be changed by anyone: "
                    + "make it readonly, const or a property");
            else if (node is RecordDeclarationSyntax { ParameterList.Parameters.Count: > 0 } record
                && IsMutableStruct(record))
                yield return file.At(node, $"the record struct {record.Identifier.Text} has setters: make it readonly");
        }
    }

    private static bool IsFar(string name) =>
        FarNamespaces.Any(far => name == far || name.StartsWith(far + ".", StringComparison.Ordinal));

    private static bool IsInexact(PredefinedTypeSyntax type) =>
        type.Keyword.Kind() is SyntaxKind.DecimalKeyword or SyntaxKind.DoubleKeyword or SyntaxKind.FloatKeyword;

    /// <summary>The last two names: <c>DateTime.Now</c> of <c>System.DateTime.Now</c>.</summary>
    private static string EndOf(MemberAccessExpressionSyntax access)
    {
        string owner = access.Expression switch
        {
            MemberAccessExpressionSyntax inner => inner.Name.Identifier.Text,
            IdentifierNameSyntax name => name.Identifier.Text,
            _ => "",
        };
        return $"{owner}.{access.Name.Identifier.Text}";
    }

    private static bool IsOpen(PropertyDeclarationSyntax property) =>
        Has(property.Modifiers, SyntaxKind.PublicKeyword)
        && property.AccessorList?.Accessors.Any(accessor =>
            accessor.IsKind(SyntaxKind.SetAccessorDeclaration) && accessor.Modifiers.Count == 0) == true;

    private static bool IsOpen(FieldDeclarationSyntax field) =>
        Has(field.Modifiers, SyntaxKind.PublicKeyword)
        && !Has(field.Modifiers, SyntaxKind.ReadOnlyKeyword)
        && !Has(field.Modifiers, SyntaxKind.ConstKeyword);

    private static bool IsMutableStruct(RecordDeclarationSyntax record) =>
        record.ClassOrStructKeyword.IsKind(SyntaxKind.StructKeyword)
        && !Has(record.Modifiers, SyntaxKind.ReadOnlyKeyword);

    private static bool Has(SyntaxTokenList modifiers, SyntaxKind kind) => modifiers.Any(kind);
}
