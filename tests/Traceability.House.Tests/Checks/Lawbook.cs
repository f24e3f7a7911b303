using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Traceability.House.Tests.Checks;

/// <summary>Every rule is a file with its id and sentence, an article, a test, and a line in the Rulebook.</summary>
public static partial class Lawbook
{
    public const string RulesFolder = "src/Traceability.Domain/Rules";
    public const string RulebookPath = RulesFolder + "/Rulebook.cs";
    public const string RuleCardPath = RulesFolder + "/RuleCard.cs";
    public const string TestsFolder = "tests/Traceability.Domain.Tests/Rules";

    public static bool IsRule(SourceFile file) =>
        file.IsCSharp && (file.IsIn(RulesFolder + "/Gate") || file.IsIn(RulesFolder + "/Watch")
            || file.IsIn(RulesFolder + "/Signals"));

    public static IEnumerable<Fault> Unnamed(SourceFile rule)
    {
        if (!RuleName().IsMatch(rule.Stem))
            yield return new Fault(rule.Path, 1, "a rule's file is its id and its sentence: R008_WhatIsDemanded.cs");
    }

    public static IEnumerable<Fault> Untested(SourceFile rule, IReadOnlyList<SourceFile> files)
    {
        string expected = $"{TestsFolder}/{IdOf(rule)}Tests.cs";
        SourceFile? test = files.FirstOrDefault(file => file.Path == expected);
        if (test is null)
            yield return new Fault(rule.Path, 1, $"the rule has no test: write {expected}");
        else if (!test.Syntax.DescendantNodes().OfType<AttributeSyntax>().Any(IsTest))
            yield return new Fault(expected, 1,
                $"no test in the file: say what {IdOf(rule)} lets pass and what it refuses");
    }

    public static IEnumerable<Fault> Unlisted(SourceFile rule, SourceFile? rulebook)
    {
        if (rulebook is null || !Mentions(rulebook, rule.Stem))
            yield return new Fault(rule.Path, 1, $"the rule is in force nowhere: list {rule.Stem} in {RulebookPath}");
    }

    /// <summary>A rule's card carries the article, in every language the card asks for: no source is empty.</summary>
    public static IEnumerable<Fault> WithoutArticle(SourceFile rule, SourceFile? ruleCard)
    {
        string[] fields = FieldsOf(ruleCard);
        BaseObjectCreationExpressionSyntax[] cards =
            [.. rule.Syntax.DescendantNodes().OfType<BaseObjectCreationExpressionSyntax>().Where(IsCard)];
        if (cards.Length == 0)
            yield return new Fault(rule.Path, 1, "the rule has no card: new RuleCard with its article as the source");

        foreach (BaseObjectCreationExpressionSyntax card in cards)
            foreach (string field in fields.Where(field => field.StartsWith("Source", StringComparison.Ordinal)))
                if (ValueOf(card, field, Array.IndexOf(fields, field)) is null or "\"\"" or "null" or "string.Empty")
                    yield return rule.At(card, $"the card names no article: fill its {field}");
    }

    public static bool Mentions(SourceFile file, string name) =>
        file.Syntax.DescendantNodes().OfType<SimpleNameSyntax>().Any(identifier => identifier.Identifier.Text == name);

    private static string IdOf(SourceFile rule) => rule.Stem.Split('_')[0];

    private static bool IsTest(AttributeSyntax attribute) => attribute.Name.ToString() is "Fact" or "Theory";

    private static bool IsCard(BaseObjectCreationExpressionSyntax creation) => creation switch
    {
        ObjectCreationExpressionSyntax plain => plain.Type.ToString() == "RuleCard",
        _ => creation.Ancestors().OfType<MemberDeclarationSyntax>().FirstOrDefault() switch
        {
            PropertyDeclarationSyntax property => property.Type.ToString() == "RuleCard",
            FieldDeclarationSyntax field => field.Declaration.Type.ToString() == "RuleCard",
            _ => false,
        } && creation.Parent is ArrowExpressionClauseSyntax or EqualsValueClauseSyntax,
    };

    private static string[] FieldsOf(SourceFile? ruleCard) =>
        ruleCard?.Syntax.DescendantNodes().OfType<RecordDeclarationSyntax>()
            .FirstOrDefault(record => record.Identifier.Text == "RuleCard")?.ParameterList?.Parameters
            .Select(parameter => parameter.Identifier.Text).ToArray() ?? ["Source"];

    private static string? ValueOf(BaseObjectCreationExpressionSyntax card, string field, int position)
    {
        ArgumentSyntax[] arguments = card.ArgumentList?.Arguments.ToArray() ?? [];
        ExpressionSyntax? named = arguments
            .FirstOrDefault(argument => argument.NameColon?.Name.Identifier.Text == field)?.Expression;
        ExpressionSyntax? assigned = card.Initializer?.Expressions.OfType<AssignmentExpressionSyntax>()
            .FirstOrDefault(assignment => assignment.Left.ToString() == field)?.Right;
        ExpressionSyntax? placed = position < arguments.Length && arguments[position].NameColon is null
            ? arguments[position].Expression
            : null;
        return (named ?? assigned ?? placed)?.ToString();
    }

    [GeneratedRegex("^[RD][0-9]{3}[a-z]?_[A-Z][A-Za-z0-9]+$")]
    private static partial Regex RuleName();
}
