using Traceability.House.Tests.Checks;

namespace Traceability.House.Tests;

public sealed class PagesTests
{
    private const string Found = "x = await F();\nif (x is null) { N.NotFound(); return; }\n";

    [Fact]
    public void A_form_is_made_before_its_page_is_drawn() => House.Holds(Repository.ProductFiles, Pages.LateForms);

    [Fact]
    public void A_wait_between_the_record_and_its_form_is_reported() =>
        House.Reports(Pages.LateForms, "src/A.razor.cs", Page("null!", $"{Found}p = await P();\nForm ??= new();\n"), 4);

    [Theory]
    [InlineData("null!", $"Form ??= new();\n{Found}p = await P();\n")]
    [InlineData("null!", $"p = await P();\n{Found}Form ??= new();\n")]
    [InlineData("", $"{Found}p = await P();\nForm ??= new();\n")]
    public void A_form_at_hand_or_one_that_is_looked_for_passes(string initial, string body) =>
        House.Passes(Pages.LateForms, "src/A.razor.cs", Page(initial, body));

    private static string Page(string initial, string body) =>
        $"class A {{ F Form {{ get; set; }}{(initial.Length > 0 ? $" = {initial};" : "")} "
        + $"async Task OnInitializedAsync() {{\n{body}}} }}\n";
}
