using Traceability.House.Tests.Checks;

namespace Traceability.House.Tests;

public sealed class PlacesTests
{
    [Fact]
    public void Nothing_names_a_registry_or_a_folder_of_one_machine() =>
        House.Holds(Repository.TextFiles, Places.MachinePlaces);

    [Theory]
    [InlineData("/wo", "rk/main/tests")]
    [InlineData("cd /tmp/w", "t/feature")]
    [InlineData("https://api.nu", "get.org/v3/index.json")]
    [InlineData("https://registry.npm", "js.org/jsqr")]
    [InlineData("https://registry.exa", "mple.com/")]
    public void A_place_is_reported(string first, string second) =>
        House.Reports(Places.MachinePlaces, "README.md", $"\n{first}{second}\n", 2);

    [Theory]
    [InlineData("a relative ../work/folder")]
    [InlineData("http://localhost:5080/p/123")]
    [InlineData("registry.Rules.Add(rule)")]
    public void Other_text_passes(string text) => House.Passes(Places.MachinePlaces, "README.md", text);
}
