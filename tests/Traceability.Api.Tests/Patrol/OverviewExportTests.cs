using System.Net;
using System.Text.Json.Nodes;
using System.Text;
using Microsoft.Extensions.DependencyInjection;
using Traceability.Api.Features.Applications;
using Traceability.Api.Tests.Applications;
using Traceability.Db;
using Traceability.Domain.Oversight;
using Traceability.Domain.Permits.Applications;
using Traceability.Domain;

namespace Traceability.Api.Tests.Patrol;

/// <summary>What an authority takes away as a file is what it sees: patrol, coverage, risk, what units owe.</summary>
public sealed class OverviewExportTests(Town town) : IClassFixture<Town>
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_patrol_is_exported_card_by_card_or_as_a_whole()
    {
        using HttpClient police = await town.SignedInAsync("police");
        string[] all = await LinesAsync(police, "/api/patrol/export?format=csv");
        string[] one = await LinesAsync(police, "/api/patrol/export?format=csv&card=permits");
        Assert.All(one.Skip(1), line => Assert.StartsWith("证件将尽", line, StringComparison.Ordinal));
        Assert.True(all.Length > one.Length, $"{all.Length} lines of all, {one.Length} of one card");
        using HttpClient clerk = await town.SignedInAsync("operator");
        await Counter.ReadAsync(clerk.GetAsync(Address("/api/patrol/export"), Cancellation), HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task Coverage_is_exported_by_region_and_by_who_is_missing()
    {
        using HttpClient police = await town.SignedInAsync("police");
        string[] units = await LinesAsync(police, "/api/coverage/export?format=csv");
        string[] missing = await LinesAsync(police, "/api/coverage/export?format=csv&figure=without-alerts");
        Assert.True(units.Length > 1 && missing.Length <= units.Length, $"{units.Length} {missing.Length}");
        Assert.All(missing.Skip(1), line => Assert.Contains(line, units));
        Assert.All(missing.Skip(1), line => Assert.DoesNotMatch(",0$", line));
    }

    [Fact]
    public async Task The_export_of_units_keeps_the_risk_that_is_filtered_and_shows_it_to_authorities_only()
    {
        using HttpClient police = await town.SignedInAsync("police");
        string[] all = await LinesAsync(police, "/api/organisations/export?format=csv");
        Assert.EndsWith("风险,风险分", all[0], StringComparison.Ordinal);
        string[] low = await LinesAsync(police, "/api/organisations/export?format=csv&risk=low");
        Assert.All(low.Skip(1), line => Assert.Matches(",低,[0-9]+$", line));
        Assert.True(low.Length < all.Length, $"{low.Length} of {all.Length}");
        using HttpClient clerk = await town.SignedInAsync("operator");
        Assert.DoesNotContain(
            "风险", (await LinesAsync(clerk, "/api/organisations/export?format=csv"))[0], StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_authority_sees_who_of_its_ground_owes_what_by_when_page_by_page()
    {
        await RaiseAsync("operator", "machine", "carrier");
        using HttpClient police = await town.SignedInAsync("police");
        List<JsonNode> owed = [];
        long? after = 0;
        while (after is not null)
        {
            JsonNode page = await Counter.ReadAsync(
                police.GetAsync(Address($"/api/duties/units?limit=5&after={after}"), Cancellation), HttpStatusCode.OK);
            owed.AddRange(page["items"]!.AsArray().Select(i => i!));
            after = (long?)page["next"];
        }

        string[] file = await LinesAsync(police, "/api/duties/units/export?format=csv");
        Assert.Equal(owed.Count, file.Length - 1);
        Assert.True(owed.Select(o => (string)o["code"]!).Distinct().Count() > 2);
        Assert.All(owed, o => Assert.StartsWith("150823", (string)o["region"]!, StringComparison.Ordinal));
        JsonNode late = await Counter.ReadAsync(
            police.GetAsync(Address("/api/duties/units?overdue=true&limit=200"), Cancellation), HttpStatusCode.OK);
        Assert.All(late["items"]!.AsArray(), i => Assert.True((bool)i!["duty"]!["isOverdue"]!));
        JsonNode alerts = await Counter.ReadAsync(
            police.GetAsync(Address("/api/duties/units?kind=alert&limit=200"), Cancellation), HttpStatusCode.OK);
        Assert.All(alerts["items"]!.AsArray(), i => Assert.Equal("alert", (string)i!["duty"]!["kind"]!));
        using HttpClient clerk = await town.SignedInAsync("operator");
        await Counter.ReadAsync(clerk.GetAsync(Address("/api/duties/units"), Cancellation), HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task What_a_unit_owes_outside_of_an_authoritys_remit_is_not_in_its_overview()
    {
        using HttpClient health = await town.SignedInAsync("health");
        JsonNode page = await Counter.ReadAsync(
            health.GetAsync(Address("/api/duties/units?kind=alert&limit=200"), Cancellation), HttpStatusCode.OK);
        JsonNode seen = await Counter.ReadAsync(
            health.GetAsync(Address("/api/alerts?limit=200"), Cancellation), HttpStatusCode.OK);
        HashSet<string> own = [.. seen["items"]!.AsArray().Select(a => a!["number"]!.ToString())];
        Assert.All(page["items"]!.AsArray(), i => Assert.Contains((string)i!["duty"]!["subject"]!, own));
    }

    [Fact]
    public void Several_carriers_and_regions_are_read_from_one_box_each()
    {
        ApplicationRequest request = new ApplicationInput
        {
            OtherCarriers = "91150823MA0P10056G，91150823MA0P100133", ViaRegions = "150802、 150203", Purpose = "试验",
        }.Request(ApplicationKind.New, "PT-TR-1", null, null);
        Assert.Equal(["91150823MA0P10056G", "91150823MA0P100133"], request.OtherCarriers);
        Assert.Equal(["150802", "150203"], request.ViaRegions);
        ApplicationInput none = new() { Purpose = "试验" };
        Assert.Null(none.Request(ApplicationKind.New, "PT-TR-1", null, null).ViaRegions);
    }

    /// <summary>One alert to each of these units, past its deadline.</summary>
    private async Task RaiseAsync(params string[] userNames)
    {
        await using TraceabilityDb db = town.Db();
        IdSource ids = town.App.Services.GetRequiredService<IdSource>();
        foreach (string userName in userNames)
        {
            db.Alerts.Add(new Alert
            {
                Id = ids.Next<Alert>(), Rule = "R-063", Subject = $"overview-{userName}", Period = "",
                Organisation = db.Users.Single(u => u.UserName == userName).Organisation, Level = AlertLevel.Warning,
                MessageZh = "试验", MessageEn = "test", Evidence = "", FirstSeenOn = new DateOnly(2026, 1, 5),
                RaisedAt = DateTime.UtcNow.AddDays(-9), DueAt = DateTime.UtcNow.AddDays(-2),
            });
        }

        await db.SaveChangesAsync(Cancellation);
    }

    private static Uri Address(string path) => new(path, UriKind.Relative);

    private static async Task<string[]> LinesAsync(HttpClient client, string path)
    {
        using HttpResponseMessage answer = await client.GetAsync(Address(path), Cancellation);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        byte[] file = await answer.Content.ReadAsByteArrayAsync(Cancellation);
        return Encoding.UTF8.GetString(file).TrimStart('\uFEFF').Split(
            '\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
    }
}
