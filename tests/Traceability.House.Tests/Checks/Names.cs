using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Traceability.House.Tests.Checks;

/// <summary>Names are words of the field; a public type stands alone in the file that bears its name.</summary>
public static partial class Names
{
    // As the last word of a name these say nothing about what the thing is; some say nothing as the first word either.
    private static readonly string[] EmptyLastWords =
    [
        "Manager", "Helper", "Helpers", "Util", "Utils", "Utility", "Utilities", "Common", "Base", "Processor",
        "Service",
    ];

    private static readonly string[] EmptyFirstWords = ["Common", "Helper", "Util", "Manager"];

    public static IEnumerable<Fault> EmptyNames(SourceFile file) =>
        from type in TypesOf(file.Syntax)
        let words = Words().Matches(NameOf(type)).Select(match => match.Value).ToArray()
        where words.Length > 0
            && (EmptyLastWords.Contains(words[^1]) || EmptyFirstWords.Contains(words[0]))
        select file.At(type, $"the type name {NameOf(type)} says nothing: "
            + "take the field's own word for what it is or does");

    public static IEnumerable<Fault> TypesOutOfPlace(SourceFile file)
    {
        MemberDeclarationSyntax[] types =
            [.. TypesOf(file.Syntax).Where(type => type.Parent is not TypeDeclarationSyntax).Where(IsPublic)];
        if (types.Length == 0)
            yield break;

        if (types.All(type => NameOf(type) != file.Stem))
            yield return file.At(types[0], $"the public type {NameOf(types[0])} stands in {file.FileName}: "
                + "name the file after the type");

        foreach (MemberDeclarationSyntax type in types.Where(type => NameOf(type) != file.Stem))
            if (types.Length > 1 && !MayShare(file, type))
                yield return file.At(type, $"{NameOf(type)} is a second public type in the file: give it its own");
    }

    /// <summary>A use case and its request and answer records share a file.</summary>
    private static bool MayShare(SourceFile file, MemberDeclarationSyntax type) =>
        file.IsIn("src/Traceability.Api/Features") && type is RecordDeclarationSyntax;

    private static IEnumerable<MemberDeclarationSyntax> TypesOf(SyntaxNode root) =>
        root.DescendantNodes().OfType<MemberDeclarationSyntax>()
            .Where(member => member is DelegateDeclarationSyntax or BaseTypeDeclarationSyntax)
            .Where(member => NameOf(member).Length > 0);

    private static bool IsPublic(MemberDeclarationSyntax type) =>
        type.Modifiers.Any(modifier => modifier.IsKind(SyntaxKind.PublicKeyword));

    private static string NameOf(MemberDeclarationSyntax type) => type switch
    {
        BaseTypeDeclarationSyntax declared => declared.Identifier.Text,
        DelegateDeclarationSyntax declared => declared.Identifier.Text,
        _ => "",
    };

    [GeneratedRegex("[A-Z]+(?![a-z])|[A-Z][a-z0-9]*")]
    private static partial Regex Words();
}
