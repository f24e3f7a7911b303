namespace Traceability.Console.Tests.Everyone;

/// <summary>Nobody needs a mouse: Tab comes to everything that can be used, and one sees where one is.</summary>
public sealed class KeyboardTests(Office office)
{
    private const int StepsMost = 300;

    /// <summary>After so many steps without a new control Tab has been everywhere; the browser has a dozen of its own.
    /// </summary>
    private const int StepsWithoutNew = 40;

    /// <summary>Notes the element that has the focus.</summary>
    /// <remarks>"old" where it was before or outside the page; else what is wrong with it, or nothing.</remarks>
    private const string Note =
        """
        (() => {
            const seen = window.seenByTab ??= new Set(), e = document.activeElement;
            if (!e || e === document.body || seen.has(e)) return "old";
            seen.add(e);
            const style = getComputedStyle(e);
            return style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 1 || style.boxShadow !== "none"
                ? "" : "no sign of the focus";
        })()
        """;

    private const string Missed =
        """
        [...document.querySelectorAll("a[href], button, input, select, textarea, summary, [tabindex='0']")]
            .filter(e => !e.disabled && e.type !== "hidden" && e.tabIndex >= 0 && e.checkVisibility(
                { checkVisibilityCSS: true }) && !window.seenByTab.has(e))
            .map(e => `${e.tagName.toLowerCase()}#${e.id} ${e.textContent.trim().slice(0, 30)}`)
        """;

    private const string Name = "(e => `${e.tagName}#${e.id} ${e.className}`)(document.activeElement)";

    [Theory]
    [InlineData("/record/dispatch")]
    [InlineData("/record/production")]
    [InlineData("/menu")]
    public async Task Tab_comes_to_every_control_and_the_focus_shows(string path)
    {
        await using Visitor clerk = await office.OpenAsync("operator");
        await clerk.GoAsync(path);
        if (path.StartsWith("/record/", StringComparison.Ordinal))
            await clerk.Page.WaitForSelectorAsync("#send:enabled");
        for ((int step, int old) = (0, 0); step < StepsMost && old < StepsWithoutNew; step++)
        {
            await clerk.Page.Keyboard.PressAsync("Tab");
            string said = await clerk.Page.EvaluateAsync<string>(Note);
            old = said == "old" ? old + 1 : 0;
            if (old > 0) continue;
            Assert.True(said.Length == 0, $"{await clerk.Page.EvaluateAsync<string>(Name)}: {said}");
        }

        string[] missed = await clerk.Page.EvaluateAsync<string[]>(Missed);
        Assert.True(missed.Length == 0, string.Join('\n', missed));
    }

    [Fact]
    public async Task The_way_past_the_menu_shows_when_it_is_reached_and_leads_into_the_page()
    {
        await using Visitor clerk = await office.OpenAsync("operator");
        await clerk.GoAsync("/stock");
        for (int i = 0; i < StepsMost && !await IsAsync(clerk, ".matches('.skip')"); i++)
            await clerk.Page.Keyboard.PressAsync("Tab");
        Assert.True(await IsAsync(clerk, ".getBoundingClientRect().top >= 0"));
        Assert.True(await IsAsync(clerk, ".getBoundingClientRect().height > 10"));
        await clerk.Page.Keyboard.PressAsync("Enter");
        await clerk.Page.Keyboard.PressAsync("Tab");
        Assert.True(await IsAsync(clerk, ".closest('#main') !== null"));
    }

    private static Task<bool> IsAsync(Visitor clerk, string what) =>
        clerk.Page.EvaluateAsync<bool>("document.activeElement" + what);
}
