using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Traceability.House.Tests.Checks;

/// <summary>A text file of the repository; its path is relative to the root, with forward slashes.</summary>
public sealed record SourceFile(string Path, string Text)
{
    private readonly Lazy<SyntaxNode> _syntax = new(() => CSharpSyntaxTree.ParseText(Text).GetRoot());

    public SyntaxNode Syntax => _syntax.Value;

    public bool IsCSharp => Path.EndsWith(".cs", StringComparison.Ordinal);

    public bool IsIn(string folder) => Path.StartsWith(folder + "/", StringComparison.Ordinal);

    public string FileName => Path[(Path.LastIndexOf('/') + 1)..];

    /// <summary>The name up to the first dot: <c>FactsReader.Goods.cs</c> is a part of FactsReader.</summary>
    public string Stem => FileName.Split('.', '{')[0];

    public Fault At(SyntaxNode node, string message) => At(node.GetLocation(), message);

    public Fault At(Location location, string message) =>
        new(Path, location.GetLineSpan().StartLinePosition.Line + 1, message);

    public bool Equals(SourceFile? other) => other is not null && Path == other.Path && Text == other.Text;

    public override int GetHashCode() => HashCode.Combine(Path, Text);
}
