using Microsoft.EntityFrameworkCore;
using Traceability.Api.ConsoleUi;
using Traceability.Db;
using Traceability.Domain;
using Traceability.Domain.Society;
using Traceability.Testing;

namespace Traceability.Api.Tests.Pages;

/// <summary>Whatever units, people and goods call themselves, no page lets a name become markup.</summary>
public sealed class MarkupTests(Town town) : IClassFixture<Town>
{
    private const string Nail = "<img src=x onerror=alert(1)>'\"";

    /// <summary>What is printed, and what a stranger with a label or a tip sees.</summary>
    private static readonly string[] OnPaper =
    [
        "/api/reports/goods.html?from=2026-01-01&to=2026-12-31",
        "/api/reports/dispensings.html?from=2026-01-01&to=2026-12-31", "/find?q=%3Cimg%20src%3Dx",
        "/p/%3Cimg%20src%3Dx%3E", "/permit?number=%3Cimg%20src%3Dx%3E", "/check?code=%3Cimg%20src%3Dx%3E",
    ];

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_name_that_would_like_to_be_markup_is_text_on_every_page()
    {
        IReadOnlyList<PageVisit> visits;
        await using (TraceabilityDb db = town.Db())
        {
            await NameAsync(db);
            visits =
            [
                .. EveryPage.Of(db, Screens.All.Select(s => (s.Path, s.Policy))),
                .. OnPaper.Select(path => new PageVisit(path, "hospital", path)),
            ];
        }

        List<string> shown = [];
        foreach (IGrouping<string, PageVisit> person in visits.GroupBy(v => v.User))
        {
            using HttpClient client = await town.SignedInAsync(person.Key);
            foreach (PageVisit visit in person)
            {
                using HttpResponseMessage answer = await client.GetAsync(
                    new Uri(visit.Address, UriKind.Relative), Cancellation);
                string body = await answer.Content.ReadAsStringAsync(Cancellation);
                Assert.True((int)answer.StatusCode < 500, $"{visit}: {answer.StatusCode}");
                Assert.False(body.Contains("<img src=x", StringComparison.OrdinalIgnoreCase), $"{visit} has markup.");
                if (body.Contains("&lt;img src=x", StringComparison.Ordinal)) shown.Add(visit.Path);
            }
        }

        Assert.True(shown.Count >= 50, $"Shown as text on only {string.Join(", ", shown)}.");
    }

    /// <summary>Everything that has a name of people's own choice has the nail in it.</summary>
    private static async Task NameAsync(TraceabilityDb db)
    {
        await db.Organisations.ExecuteUpdateAsync(
            set => set.SetProperty(o => o.Name, o => o.Name + Nail), Cancellation);
        await db.Sites.ExecuteUpdateAsync(set => set.SetProperty(s => s.Name, s => s.Name + Nail), Cancellation);
        await db.Products.ExecuteUpdateAsync(set => set.SetProperty(p => p.Name, p => p.Name + Nail), Cancellation);
        await db.People.ExecuteUpdateAsync(set => set.SetProperty(p => p.Name, p => p.Name + Nail), Cancellation);
        await db.Users.ExecuteUpdateAsync(
            set => set.SetProperty(u => u.DisplayName, u => u.DisplayName + Nail), Cancellation);
        Notice notice = await db.Notices.AsNoTracking().FirstAsync(Cancellation);
        db.Notices.Add(new Notice
        {
            Id = new Id<Notice>(820_000_000_000), Association = notice.Association, Title = "通知" + Nail,
            Body = "内容" + Nail, PublishedAt = notice.PublishedAt, PublishedBy = notice.PublishedBy,
        });
        await db.SaveChangesAsync(Cancellation);
    }
}
