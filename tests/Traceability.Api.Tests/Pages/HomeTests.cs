using System.Net;
using System.Text.RegularExpressions;
using Microsoft.Extensions.DependencyInjection;
using Traceability.Api.Features.Duties;
using Traceability.Db;
using Traceability.Domain;
using Traceability.Domain.Oversight;

namespace Traceability.Api.Tests.Pages;

/// <summary>我的任务: whoever has much to do turns the pages of it and sees it by kind.</summary>
public sealed partial class HomeTests(Town town) : IClassFixture<Town>
{
    private const int Alerts = 120;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task All_that_waits_is_reached_page_by_page_each_task_once()
    {
        await AddAlertsAsync();
        using HttpClient carrier = await town.SignedInAsync("carrier");
        Uri address = new($"/home?kind={DutyKind.Alert}", UriKind.Relative);
        List<string> seen = [];
        int pages = 0;
        for (bool isMore = true; isMore;)
        {
            string page = WebUtility.HtmlDecode(await carrier.GetStringAsync(address, Cancellation));
            seen.AddRange(Task().Matches(page).Select(m => m.Value));
            pages++;
            Match onward = Onward().Match(page);
            isMore = onward.Success;
            if (isMore) address = new Uri(onward.Groups["to"].Value);
        }

        Assert.Equal(Enumerable.Range(1, Alerts).Select(i => $"试验预警 {i:000} 号"), seen);
        Assert.Equal(3, pages);
    }

    [Fact]
    public async Task A_kind_that_nobody_knows_and_a_place_beyond_the_end_are_no_failure()
    {
        using HttpClient carrier = await town.SignedInAsync("carrier");
        foreach (string address in new[] { "/home?kind=Nothing", "/home?after=-5", "/home?after=99999999999" })
        {
            using HttpResponseMessage answer = await carrier.GetAsync(new Uri(address, UriKind.Relative), Cancellation);
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        }
    }

    private async Task AddAlertsAsync()
    {
        await using TraceabilityDb db = town.Db();
        IdSource ids = town.App.Services.GetRequiredService<IdSource>();
        DateTime due = new(2026, 1, 1, 4, 0, 0, DateTimeKind.Utc);
        db.Alerts.AddRange(Enumerable.Range(1, Alerts).Select(i => new Alert
        {
            Id = ids.Next<Alert>(), Rule = "R-063", Subject = $"home-{i}", Period = "", Level = AlertLevel.Warning,
            Organisation = db.Users.Single(u => u.UserName == "carrier").Organisation, Evidence = "",
            MessageZh = $"试验预警 {i:000} 号", MessageEn = $"trial alert {i:000}",
            FirstSeenOn = new DateOnly(2026, 1, 1), RaisedAt = due, DueAt = due.AddDays(i),
        }));
        await db.SaveChangesAsync(Cancellation);
    }

    [GeneratedRegex("试验预警 [0-9]{3} 号")]
    private static partial Regex Task();

    [GeneratedRegex("<a rel=\"next\" href=\"(?<to>[^\"]*)\"")]
    private static partial Regex Onward();
}
