using Deque.AxeCore.Commons;
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
    internal const float WaitMost = 60_000;
    private const int Step = 50;

    private const string IsOfThisAddress =
        "(skip => !skip || new URL(skip.href).pathname === location.pathname)(document.querySelector('a.skip'))";

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

    private const string AskAxe =
        """
        axe.run(document, { resultTypes: ["violations"] }).then(found => found.violations.map(v =>
            `${v.id}: ${v.help} at ${v.nodes.slice(0, 3).map(n => n.target.join(" ")).join(", ")}`))
        """;

    /// <summary>axe-core, loaded into a page once however often it is asked.</summary>
    private static readonly string Axe = new BundledAxeScriptProvider().GetScript() + "\n;true";

    /// <summary>Text in a box that neither shows it all nor scrolls.</summary>
    private const string CutOff =
        """
        [...document.querySelectorAll("body *")].filter(e => {
            const style = getComputedStyle(e);
            return (style.overflowX === "hidden" || style.overflowX === "clip") && style.textOverflow !== "ellipsis"
                && !e.matches(".visually-hidden, .visually-hidden *, svg, svg *, textarea, input, select")
                && e.clientWidth > 1 && e.scrollWidth > e.clientWidth + 1;
        }).slice(0, 3).map(e => `${e.tagName.toLowerCase()}.${e.className}: ${e.textContent.trim().slice(0, 40)}`)
        """;

    public IPage Page { get; }

    private string Here => $"{Page.Url[_address.Length..]} at {Page.ViewportSize!.Width}";

    internal static async Task<Visitor> OpenAsync(
        IBrowser browser, string address, string? userName, ScreenSize size, string language)
    {
        IBrowserContext context = await browser.NewContextAsync(new BrowserNewContextOptions
        {
            BaseURL = address,
            Locale = language,
            TimezoneId = "Asia/Shanghai",
            ViewportSize = Viewport(size),
            DeviceScaleFactor = size == ScreenSize.Zoomed ? 2 : 1,
            HasTouch = size == ScreenSize.Phone,
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
        string[] wrongs = await WrongsAsync();
        Assert.True(wrongs.Length == 0, string.Join('\n', wrongs));
    }

    /// <summary>What axe finds, and what sticks out sideways or is cut off.</summary>
    public async Task<string[]> WrongsAsync()
    {
        await StandsAsync();
        if (!await Page.EvaluateAsync<bool>("!!window.axe")) await Page.EvaluateAsync(Axe);
        string[] found = await Page.EvaluateAsync<string[]>(AskAxe);
        return
        [
            .. found.Select(f => $"{Here}: {f}"),
            .. await CutAsync(),
        ];
    }

    /// <summary>Asks from outside until nothing is missing: the page's own policy forbids it to run a text.</summary>
    /// <param name="missing">What is missing still, in words; empty when all is there.</param>
    public static async Task UntilAsync(Func<Task<string>> missing)
    {
        long start = TimeProvider.System.GetTimestamp();
        string said = await missing();
        while (said.Length > 0)
        {
            if (TimeProvider.System.GetElapsedTime(start).TotalMilliseconds > WaitMost) Assert.Fail(said);
            await Task.Delay(Step, TestContext.Current.CancellationToken);
            said = await missing();
        }
    }

    /// <summary>
    /// Waits until the service worker has a page, and the look of it, for a time without network: from then on it
    /// opens without one.
    /// </summary>
    public Task KeepsAsync(string path) => UntilAsync(() => Page.EvaluateAsync<string>(
        """
        async path => [
            navigator.serviceWorker.controller ? "" : "no service worker",
            await (await caches.open("pages-1")).match(path) ? "" : `${path} is not kept`,
            (await (await caches.open("parts-1")).keys()).some(r => /console\..*css$/.test(r.url)) ? "" : "no style",
        ].filter(Boolean).join(", ")
        """, path));

    /// <summary>Waits for the page of this address: a link changes the address first, then the page.</summary>
    private Task StandsAsync() => UntilAsync(async () =>
        await Page.EvaluateAsync<bool>(IsOfThisAddress) ? "" : $"{Here} does not come.");

    /// <summary>What is wider than the screen, or cut off without a way to scroll to it.</summary>
    public async Task<string[]> CutAsync()
    {
        int over = await Page.EvaluateAsync<int>("document.documentElement.scrollWidth - window.innerWidth");
        string[] cut = await Page.EvaluateAsync<string[]>(CutOff);
        return
        [
            .. over > 0 ? [$"{Here} is {over} px wider than the screen."] : Array.Empty<string>(),
            .. cut.Select(c => $"{Here}: cut off: {c}"),
        ];
    }

    /// <summary>The same page on another screen.</summary>
    public Task TurnAsync(ScreenSize size)
    {
        ViewportSize viewport = Viewport(size);
        return Page.SetViewportSizeAsync(viewport.Width, viewport.Height);
    }

    public async Task SignInAsync(string userName)
    {
        await Page.GotoAsync("/sign-in");
        await Page.FillAsync("[name=userName]", userName);
        await Page.FillAsync("[name=password]", DemoWorld.Password);
        await Page.ClickAsync("main button");
        await Page.WaitForURLAsync(_address + "/home");
    }

    public async ValueTask DisposeAsync()
    {
        await _context.DisposeAsync();
        Assert.True(_wrongs.Count == 0, string.Join('\n', _wrongs.Distinct()));
    }

    private static ViewportSize Viewport(ScreenSize size) => size switch
    {
        ScreenSize.Desktop => new() { Width = 1440, Height = 900 },
        ScreenSize.Phone => new() { Width = 390, Height = 844 },
        ScreenSize.Zoomed => new() { Width = 720, Height = 450 },
    };
}
