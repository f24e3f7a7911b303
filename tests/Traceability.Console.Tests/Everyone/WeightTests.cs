using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using Traceability.Api.Security;
using Traceability.Db;

namespace Traceability.Console.Tests.Everyone;

/// <summary>What a first visit costs on a slow line: bytes over the wire, nothing cached.</summary>
public sealed class WeightTests(Office office, ITestOutputHelper output)
{
    private const int FirstPageMost = 300_000;
    private const int PublicPageMost = 30_000;

    [Fact]
    public async Task The_first_page_of_every_role_is_within_300_kilobytes()
    {
        Assert.SkipWhen(!office.IsOpen, "Chromium or the database is not installed.");
        foreach ((string role, string user) in OneOfEachRole())
        {
            await using Visitor visitor = await office.OpenAsync(null, ScreenSize.Phone);
            await visitor.GoAsync("/sign-in");
            Func<long> weight = await WeighAsync(visitor.Page);
            await visitor.SignInAsync(user);
            await visitor.Page.WaitForLoadStateAsync(LoadState.NetworkIdle);
            output.WriteLine($"{weight(),7} {role}");
            Assert.InRange(weight(), 1, FirstPageMost);
        }
    }

    [Fact]
    public async Task Every_public_page_is_within_30_kilobytes()
    {
        Assert.SkipWhen(!office.IsOpen, "Chromium or the database is not installed.");
        string label;
        await using (TraceabilityDb db = office.Db())
            label = await db.Packages.Select(p => p.Code).FirstAsync(TestContext.Current.CancellationToken);
        foreach (string path in new[] { "/", "/sign-in", "/tips", "/permit", "/p/" + label, "/p/nothing" })
        {
            await using Visitor anyone = await office.OpenAsync(null, ScreenSize.Phone);
            Func<long> weight = await WeighAsync(anyone.Page);
            await anyone.GoAsync(path);
            output.WriteLine($"{weight(),7} {path}");
            Assert.InRange(weight(), 1, PublicPageMost);
        }
    }

    private static async Task<Func<long>> WeighAsync(IPage page)
    {
        long bytes = 0;
        ICDPSession wire = await page.Context.NewCDPSessionAsync(page);
        await wire.SendAsync("Network.enable");
        await wire.SendAsync("Network.setCacheDisabled", new Dictionary<string, object> { ["cacheDisabled"] = true });
        wire.Event("Network.loadingFinished").OnEvent += (_, loaded) =>
            Interlocked.Add(ref bytes, (long)loaded!.Value.GetProperty("encodedDataLength").GetDouble());
        return () => Interlocked.Read(ref bytes);
    }

    /// <summary>
    /// Of the demo's own: they share one hash, and other tests make sign-ins with passwords of theirs.
    /// </summary>
    private List<(string Role, string User)> OneOfEachRole()
    {
        using TraceabilityDb db = office.Db();
        string? hash = db.Users.Single(u => u.UserName == "police").PasswordHash;
        var known = (from link in db.UserRoles
                     join user in db.Users.Where(u => u.PasswordHash == hash) on link.UserId equals user.Id
                     join role in db.Roles on link.RoleId equals role.Id
                     orderby user.UserName
                     select new { Role = role.Name!, user.UserName }).ToList();
        return [.. Roles.All.Select(r => (r, known.First(k => k.Role == r).UserName!))];
    }
}
