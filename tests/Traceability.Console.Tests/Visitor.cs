using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using Traceability.Api.Demo;

namespace Traceability.Console.Tests;

/// <summary>
/// A person before a screen. Whatever the page loads from elsewhere, every script error and every answer of 500 counts
/// against the page when the visit ends.
/// </summary>
public sealed class Visitor : IAsyncDisposable
{
    /// <summary>Milliseconds for anything to appear, on a machine that has other work too.</summary>
    internal const float WaitMost = 30_000;
    private readonly IBrowserContext _context;
    private readonly List<string> _wrongs = [];
    private readonly string _address;
    private readonly ScreenSize _size;

    private Visitor(IBrowserContext context, IPage page, string address, ScreenSize size)
    {
        (_context, Page, _address, _size) = (context, page, address, size);
        page.SetDefaultTimeout(WaitMost);
        page.Request += (_, request) =>
        {
            bool isOurs = request.Url.StartsWith(address, StringComparison.Ordinal)
                || request.Url.StartsWith("data:", StringComparison.Ordinal)
                || request.Url.StartsWith("blob:", StringComparison.Ordinal);
            if (!isOurs) _wrongs.Add($"asks elsewhere: {request.Url}");
        };
        page.PageError += (_, error) => _wrongs.Add($"script error: {error}");
        page.Response += (_, response) =>
        {
            if (response.Status >= 500) _wrongs.Add($"{response.Status} {response.Url}");
        };
        page.Console += (_, message) =>
        {
            if (message.Text.Contains("Content Security Policy", StringComparison.Ordinal)) _wrongs.Add(message.Text);
        };
    }

    public IPage Page { get; }

    internal static async Task<Visitor> OpenAsync(
        IBrowser browser, string address, string? userName, ScreenSize size, string language)
    {
        bool isPhone = size == ScreenSize.Phone;
        IBrowserContext context = await browser.NewContextAsync(new BrowserNewContextOptions
        {
            BaseURL = address,
            Locale = language,
            TimezoneId = "Asia/Shanghai",
            ViewportSize = isPhone ? new ViewportSize { Width = 390, Height = 844 }
                : new ViewportSize { Width = 1440, Height = 900 },
            HasTouch = isPhone,
        });
        Visitor visitor = new(context, await context.NewPageAsync(), address, size);
        if (userName is not null) await visitor.SignInAsync(userName);
        return visitor;
    }

    /// <summary>Opens a page and waits until it stands still.</summary>
    /// <returns>The status.</returns>
    public async Task<int> GoAsync(string path)
    {
        IResponse? answer = await Page.GotoAsync(path);
        await Page.WaitForLoadStateAsync(LoadState.NetworkIdle);
        return answer!.Status;
    }

    /// <summary>Keeps a picture of the whole page under artifacts/screens.</summary>
    public async Task PictureAsync(string name) => await Page.ScreenshotAsync(new PageScreenshotOptions
    {
        Path = Path.Combine(Office.Pictures, $"{name}-{_size.ToString().ToLowerInvariant()}.png"),
        FullPage = true,
    });

    /// <summary>axe finds nothing, and nothing sticks out sideways.</summary>
    public async Task FitsEveryoneAsync()
    {
        AxeResult found = await Page.RunAxe();
        Assert.True(found.Violations.Length == 0, $"{Page.Url}\n" + string.Join('\n', found.Violations.Select(v =>
            $"{v.Id}: {v.Help} at {string.Join(", ", v.Nodes.Take(3).Select(n => n.Target.ToString()))}")));
        int over = await Page.EvaluateAsync<int>("document.documentElement.scrollWidth - window.innerWidth");
        Assert.True(over <= 0, $"{Page.Url} is {over} px wider than the screen.");
    }

    public async ValueTask DisposeAsync()
    {
        await _context.DisposeAsync();
        Assert.True(_wrongs.Count == 0, string.Join('\n', _wrongs.Distinct()));
    }

    private async Task SignInAsync(string userName)
    {
        await Page.GotoAsync("/sign-in");
        await Page.FillAsync("[name=userName]", userName);
        await Page.FillAsync("[name=password]", DemoWorld.Password);
        await Page.ClickAsync("main button");
        await Page.WaitForURLAsync(_address + "/home");
    }
}
