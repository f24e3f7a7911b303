using Traceability.House.Tests.Checks;

namespace Traceability.House.Tests;

public sealed class TonguesTests
{
    private const string Page = "src/Traceability.Api/Features/Home/HomePage.razor";

    [Fact]
    public void Every_text_of_every_page_is_in_both_languages() =>
        House.Holds(Repository.WrittenFiles, Tongues.Untranslated);

    [Fact]
    public void Chinese_outside_of_a_pair_is_reported() =>
        House.Reports(Tongues.Untranslated, Page, "<p>@Say(\"库存\", \"Stock\")</p>\n<p>库存</p>\n", 2);

    [Fact]
    public void Bare_English_between_tags_is_reported() =>
        House.Reports(Tongues.Untranslated, Page, "<p>@name</p>\n<button>Save it</button>\n", 2);

    [Fact]
    public void Pairs_over_several_lines_with_brackets_and_comments_pass() => House.Passes(
        Tongues.Untranslated, Page,
        "@* 注释 *@\n<p title=\"@Say($\"共（{Count(1)}）\",\n  \"in all (x)\")\">@x</p>\n"
        + "@code {\n    /// <summary>办结.</summary>\n}\n");
}
