using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Components;
using Traceability.Api.ConsoleUi;

namespace Traceability.Console.Tests;

/// <summary>The table of contents of the console, against the pages and against the browser.</summary>
public sealed class EveryScreenTests(Office office)
{
    private static readonly string[] OneOfEachRole =
        ["operator", "carrier", "police", "association", "committee", "admin"];

    /// <summary>Who opens every page that needs nothing in its address: a sign-in of the role, its pages.</summary>
    public static TheoryData<string, ScreenSize> EveryRole() =>
        new(from user in OneOfEachRole
            from size in new[] { ScreenSize.Desktop, ScreenSize.Phone }
            select (user, size));

    [Fact]
    public void Every_page_is_in_the_table_with_its_policy()
    {
        var pages = from type in typeof(Screen).Assembly.GetTypes()
                    from RouteAttribute route in type.GetCustomAttributes(typeof(RouteAttribute), inherit: false)
                    let policy = type.GetCustomAttributes(typeof(AuthorizeAttribute), inherit: false)
                        .Cast<AuthorizeAttribute>().SingleOrDefault()?.Policy
                    orderby route.Template
                    select (route.Template, policy);
        var table = from screen in Screens.All
                    orderby screen.Path
                    select (screen.Path, (string?)screen.Policy);
        Assert.Equal(table.Order(), pages.Order());
    }

    [Theory, MemberData(nameof(EveryRole))]
    public async Task Every_entry_of_the_navigation_opens_fits_the_screen_and_passes_axe(string user, ScreenSize size)
    {
        await using Visitor visitor = await office.OpenAsync(user, size);
        string[] entries = await visitor.Page.EvaluateAsync<string[]>(
            "[...document.querySelectorAll('nav.side a')].map(a => new URL(a.href).pathname)");
        Assert.InRange(entries.Length, 1, Navigation.EntriesMost);
        foreach (string path in entries)
        {
            Assert.Equal(200, await visitor.GoAsync(path));
            Assert.Equal(1, await visitor.Page.Locator("h1").CountAsync());
            await visitor.FitsEveryoneAsync();
            await visitor.PictureAsync($"{user}{path.Replace('/', '-')}");
        }
    }
}
