using System.Text.RegularExpressions;
using Traceability.Db;
using Traceability.Testing;

namespace Traceability.Console.Tests.Everyone;

/// <summary>In English every page fits, and speaks English except where it shows what somebody wrote.</summary>
public sealed partial class EnglishTests(Office office)
{
    /// <summary>What the product says by itself; what people wrote stands in cells and boxes.</summary>
    private const string OwnWords =
        """
        [...document.querySelectorAll(
            "title, h1, h2, h3, h4, th, label, legend, summary, button, dt, caption, nav a, a.button, .help, .empty"),
        ].filter(e => !e.closest("[lang=zh-CN]")).map(e => {
            const own = e.cloneNode(true);
            own.querySelectorAll("option, [lang=zh-CN], .mono, code").forEach(x => x.remove());
            return `${e.tagName.toLowerCase()}: ${own.textContent.trim()}`;
        }).concat([...document.querySelectorAll("[placeholder], [aria-label], [title], img[alt]")].map(e =>
            `${e.tagName.toLowerCase()}: ${["placeholder", "aria-label", "title", "alt"].map(
                a => e.getAttribute(a) ?? "").join(" ")}`))
        """;

    [Fact]
    public async Task Every_page_fits_both_screens_passes_axe_and_has_no_chinese_but_data()
    {
        List<string> wrongs = await Walk.EveryPageAsync(office, ScreenSize.Desktop, "en", async (visitor, visit) =>
        {
            await visitor.TurnAsync(ScreenSize.Desktop);
            string[] wide = await visitor.WrongsAsync();
            string[] words = await visitor.Page.EvaluateAsync<string[]>(OwnWords);
            string[] chinese = [.. words.Where(w => Chinese().IsMatch(w))];
            string[] data = chinese.Length == 0 ? [] : WrittenByPeople();
            await visitor.TurnAsync(ScreenSize.Phone);
            return
            [
                .. wide, .. await visitor.WrongsAsync(),
                .. from text in chinese
                   where Chinese().IsMatch(data.Aggregate(
                       text, (left, name) => left.Replace(name, "", StringComparison.Ordinal)))
                   select $"{visit}: not in English: {text}",
            ];
        });
        Assert.True(wrongs.Count == 0, string.Join('\n', wrongs));
    }

    /// <summary>
    /// Names, numbers and titles of the county, the longest first.
    /// Read after the page was drawn: other tests write while it is walked.
    /// </summary>
    private string[] WrittenByPeople()
    {
        if (!office.IsOpen) return [];
        using TraceabilityDb db = office.Db();
        return
        [
            .. new[]
            {
                db.Organisations.Select(o => o.Name), db.Sites.Select(s => s.Name), db.Products.Select(p => p.Name),
                db.People.Select(p => p.Name), db.Notices.Select(n => n.Title), db.Courses.Select(c => c.Title),
                db.Permits.Select(p => p.Number), db.PermitApplications.Select(a => a.Number),
                db.Lots.Select(l => l.Number), db.ImportRuns.Select(r => r.FileName),
                db.Substances.Select(s => s.NameZh), db.InspectionPlans.Select(p => p.Title),
                db.Cases.Select(c => c.Title), db.AgencyRequests.Select(r => r.Number),
                db.Enrolments.Select(e => e.Name), db.Devices.Select(d => d.Maker),
                db.SelfCheckForms.Select(f => f.Title),
            }.SelectMany(names => names.ToList()).Where(n => n.Length > 1).Distinct().OrderByDescending(n => n.Length),
        ];
    }

    [GeneratedRegex(@"[\u4e00-\u9fff]")]
    private static partial Regex Chinese();
}
