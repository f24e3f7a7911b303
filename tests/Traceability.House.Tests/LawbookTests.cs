using Traceability.House.Tests.Checks;

namespace Traceability.House.Tests;

public sealed class LawbookTests
{
    private const string RulePath = Lawbook.RulesFolder + "/Gate/R008_PurchaseIsFiledFirst.cs";
    private const string TestPath = Lawbook.TestsFolder + "/R008Tests.cs";

    private static readonly SourceFile Card = new(Lawbook.RuleCardPath, "record RuleCard(string Id, string Source);");

    private static IEnumerable<SourceFile> Rules => Repository.CSharpFiles.Where(Lawbook.IsRule);

    [Fact]
    public void Every_rule_is_named_with_its_id_and_sentence() => House.Holds(Rules, Lawbook.Unnamed);

    [Fact]
    public void Every_rule_has_a_test() =>
        House.Holds(Rules, rule => Lawbook.Untested(rule, Repository.CSharpFiles));

    [Fact]
    public void Every_rule_has_an_article() =>
        House.Holds(Rules, rule => Lawbook.WithoutArticle(rule, Find(Lawbook.RuleCardPath)));

    [Fact]
    public void Every_rule_is_in_the_rulebook() =>
        House.Holds(Rules, rule => Lawbook.Unlisted(rule, Find(Lawbook.RulebookPath)));

    [Fact]
    public void A_rule_without_id_is_reported() =>
        House.Reports(Lawbook.Unnamed, Lawbook.RulesFolder + "/Gate/PurchaseIsFiled.cs", "", 1);

    [Fact]
    public void A_rule_without_test_is_reported()
    {
        House.Reports(rule => Lawbook.Untested(rule, []), RulePath, "", 1);
        Assert.Single(Lawbook.Untested(new(RulePath, ""), [new(TestPath, "class R008Tests;")]));
        Assert.Empty(Lawbook.Untested(new(RulePath, ""), [new(TestPath, "class R008Tests { [Fact] void A() { } }")]));
    }

    [Theory]
    [InlineData("class R {\nint Other = 1; }", 1)]
    [InlineData("class R {\nRuleCard Card => new(\"R-008\", \"\"); }", 2)]
    [InlineData("class R {\nRuleCard Card { get; } = new RuleCard(\"R-008\", Source: null); }", 2)]
    [InlineData("class R {\nRuleCard Card => new() { Id = \"R-008\" }; }", 2)]
    public void A_rule_without_article_is_reported(string text, int line) =>
        House.Reports(rule => Lawbook.WithoutArticle(rule, Card), RulePath, text, line);

    [Fact]
    public void A_card_in_two_languages_needs_both_articles()
    {
        var card = new SourceFile(Lawbook.RuleCardPath, "record RuleCard(string SourceZh, string SourceEn);");
        const string text = "class R { RuleCard Card => new(\"第十七条\",\n\"\"); }";
        House.Reports(rule => Lawbook.WithoutArticle(rule, card), RulePath, text, 1);
    }

    [Theory]
    [InlineData("class R { RuleCard Card => new(\"R-008\", \"Article 17\"); }")]
    [InlineData("class R { RuleCard Card { get; } = new() { Source = \"Article 17\" }; }")]
    [InlineData("class R { static readonly RuleCard Card = new(Source: \"Article 17\", Id: \"R-008\"); }")]
    public void A_rule_with_article_passes(string text) =>
        House.Passes(rule => Lawbook.WithoutArticle(rule, Card), RulePath, text);

    [Fact]
    public void A_rule_outside_the_rulebook_is_reported()
    {
        var rulebook = new SourceFile(Lawbook.RulebookPath, "// R008_PurchaseIsFiledFirst\nnew R009_Other();");
        House.Reports(rule => Lawbook.Unlisted(rule, rulebook), RulePath, "", 1);
        House.Reports(rule => Lawbook.Unlisted(rule, null), RulePath, "", 1);
        House.Passes(rule => Lawbook.Unlisted(rule, rulebook), Lawbook.RulesFolder + "/Gate/R009_Other.cs", "");
    }

    private static SourceFile? Find(string path) => Repository.TextFiles.FirstOrDefault(file => file.Path == path);
}
