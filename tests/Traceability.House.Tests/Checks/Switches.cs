using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Traceability.House.Tests.Checks;

/// <summary>
/// A switch over one of our enums has no default, so that a new member fails the build (CS8509) where it is not thought
/// of.
/// Judged by the written cases: one that names a member of an enum declared in this repository makes it a switch over
/// it.
/// </summary>
public static class Switches
{
    private const string Cure = "has a default: name every case, so that a new one fails the build";

    public static IReadOnlySet<string> EnumNames(IEnumerable<SourceFile> files) =>
        files.SelectMany(file => file.Syntax.DescendantNodes().OfType<EnumDeclarationSyntax>())
            .Select(declared => declared.Identifier.Text)
            .ToHashSet(StringComparer.Ordinal);

    public static IEnumerable<Fault> Defaults(SourceFile file, IReadOnlySet<string> enums)
    {
        foreach (SwitchExpressionSyntax expression in file.Syntax.DescendantNodes().OfType<SwitchExpressionSyntax>())
            if (expression.Arms.Any(arm => IsMember(arm.Pattern, enums))
                && expression.Arms.FirstOrDefault(IsCatchAll) is { } arm)
                yield return file.At(arm, $"the switch over an enum {Cure}");

        foreach (SwitchStatementSyntax statement in file.Syntax.DescendantNodes().OfType<SwitchStatementSyntax>())
        {
            SwitchLabelSyntax[] labels = [.. statement.Sections.SelectMany(section => section.Labels)];
            if (labels.Any(label => IsMember(label, enums))
                && labels.FirstOrDefault(label => label.IsKind(SyntaxKind.DefaultSwitchLabel)) is { } byDefault)
                yield return file.At(byDefault, $"the switch over an enum {Cure}");
        }
    }

    private static bool IsCatchAll(SwitchExpressionArmSyntax arm) =>
        arm is { Pattern: DiscardPatternSyntax, WhenClause: null };

    private static bool IsMember(SwitchLabelSyntax label, IReadOnlySet<string> enums) => label switch
    {
        CaseSwitchLabelSyntax plain => IsMember(plain.Value, enums),
        CasePatternSwitchLabelSyntax matched => IsMember(matched.Pattern, enums),
        _ => false,
    };

    private static bool IsMember(PatternSyntax pattern, IReadOnlySet<string> enums) => pattern switch
    {
        ConstantPatternSyntax constant => IsMember(constant.Expression, enums),
        BinaryPatternSyntax both => IsMember(both.Left, enums) || IsMember(both.Right, enums),
        ParenthesizedPatternSyntax inner => IsMember(inner.Pattern, enums),
        _ => false,
    };

    private static bool IsMember(ExpressionSyntax expression, IReadOnlySet<string> enums) =>
        expression is MemberAccessExpressionSyntax access
        && enums.Contains(access.Expression.ToString().Split('.')[^1]);
}
