using Traceability.Domain.Rules;
using Traceability.Testing;

namespace Traceability.Domain.Tests.Rules;

public sealed class RulesPageTests
{
    private static readonly string Page = RepositoryRoot.Combine("docs", "RULES.md");

    [Fact]
    public void The_page_of_rules_says_what_the_rules_say()
    {
        string written = RulebookPage.Write();
        if (Environment.GetEnvironmentVariable("UPDATE_DOCS") == "1") File.WriteAllText(Page, written);
        string stored = File.Exists(Page) ? File.ReadAllText(Page) : "";
        Assert.True(stored == written,
            "docs/RULES.md is stale: UPDATE_DOCS=1 dotnet test --project tests/Traceability.Domain.Tests, then "
                + "commit it");
    }

    [Fact]
    public void Every_rule_stands_on_the_page_with_its_article_and_what_it_checks()
    {
        string page = RulebookPage.Write();
        foreach (RuleCard card in Rulebook.Gate.Select(rule => rule.Card)
            .Concat(Rulebook.Grants.Select(rule => rule.Card)).Concat(Rulebook.Dated.Select(rule => rule.Card))
            .Concat(Rulebook.Watch.Select(rule => rule.Card)).Append(Rulebook.Labels.Card))
        {
            Assert.Contains($"### {card.Id} {card.TitleZh}", page, StringComparison.Ordinal);
            Assert.NotEmpty(card.SourceZh);
            Assert.NotEmpty(card.SourceEn);
            Assert.NotEmpty(card.ChecksZh);
            Assert.NotEmpty(card.ChecksEn);
            Assert.Equal(card.ExceptionsZh.Length == 0, card.ExceptionsEn.Length == 0);
            Assert.Contains(card.Verified, (string[])["yes", "part", "no"]);
        }
    }

    [Fact]
    public void Every_rule_has_an_id_of_its_own() =>
        Assert.Equal(Rulebook.Gate.Count, Rulebook.Gate.Select(rule => rule.Card.Id).Distinct().Count());
}
