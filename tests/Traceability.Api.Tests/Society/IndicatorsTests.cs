using System.Net;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Traceability.Db;
using Traceability.Db.Providers;
using Traceability.Domain;
using Traceability.Domain.Oversight;
using Traceability.Jobs;

namespace Traceability.Api.Tests.Society;

/// <summary>指标: what is stored, what is shown, and that it ties to the rows.</summary>
public sealed class IndicatorsTests(Town town) : IClassFixture<Town>
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_day_is_counted_once_and_stays_as_it_was_stored()
    {
        TraceabilityDbFactory factory = town.App.Services.GetRequiredService<TraceabilityDbFactory>();
        DateOnly day = ChinaTime.DayOf(DateTime.UtcNow).AddDays(-20);
        DateTime now = ChinaTime.ToMillisecond(DateTime.UtcNow);
        Assert.True(await CountIndicators.CountAsync(factory, day, now, Cancellation) > Indicators.All.Count);
        Assert.Equal(0, await CountIndicators.CountAsync(factory, day, now, Cancellation));
        await using TraceabilityDb db = town.Db();
        Exception refused = await Assert.ThrowsAnyAsync<Exception>(() => db.IndicatorValues.Where(v => v.Day == day)
            .ExecuteUpdateAsync(set => set.SetProperty(v => v.Counted, 0L), Cancellation));
        Assert.Contains("append-only", refused.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Each_figure_is_the_sum_of_the_rows_behind_it()
    {
        using HttpClient committee = await town.SignedInAsync("committee");
        JsonNode board = await ReadAsync(committee, "/api/indicators");
        Assert.Equal("150823", (string)board["region"]!);
        Assert.Equal(Indicators.All.Count, board["cards"]!.AsArray().Count);
        foreach (JsonNode? card in board["cards"]!.AsArray())
        {
            string code = (string)card!["code"]!;
            Assert.NotEmpty(card["trend"]!.AsArray());
            JsonNode answer = await ReadAsync(committee, $"/api/indicators/{code}");
            JsonArray units = answer["units"]!.AsArray();
            Assert.Equal((int)answer["unitCount"]!, units.Count);
            Assert.Equal(0, (int)answer["unseen"]!);
            Assert.Equal((long)answer["nowCounted"]!, units.Sum(u => (long)u!["counted"]!));
            Assert.Equal((long)answer["nowOf"]!, units.Sum(u => (long)u!["of"]!));
        }
    }

    [Fact]
    public async Task A_region_outside_of_ones_ground_does_not_exist()
    {
        using HttpClient committee = await town.SignedInAsync("committee");
        foreach (string path in new[] { "/api/indicators?region=150000", "/api/indicators/officers?region=150203",
            "/api/indicators/export?region=150203", "/api/indicators/officers/export?region=110000",
            "/api/indicators/nothing" })
        {
            using HttpResponseMessage answer = await committee.GetAsync(new Uri(path, UriKind.Relative), Cancellation);
            Assert.True(answer.StatusCode == HttpStatusCode.NotFound, $"{path}: {answer.StatusCode}");
        }

        using HttpClient association = await town.SignedInAsync("association");
        using HttpResponseMessage closed = await association.GetAsync(
            new Uri("/api/indicators", UriKind.Relative), Cancellation);
        Assert.Equal(HttpStatusCode.Forbidden, closed.StatusCode);
    }

    [Fact]
    public async Task The_police_of_the_region_drills_down_to_the_county_and_the_parts_add_up()
    {
        using HttpClient police = await town.SignedInAsync("police-region");
        JsonNode region = await ReadAsync(police, "/api/indicators/verification");
        JsonArray prefectures = region["below"]!.AsArray();
        Assert.Equal((long)region["card"]!["of"]!, prefectures.Sum(p => (long)p!["of"]!));
        JsonNode prefecture = await ReadAsync(police, "/api/indicators/verification?region=150800");
        Assert.Contains(prefecture["below"]!.AsArray(), b => (string)b!["region"]! == "150823");
    }

    [Fact]
    public async Task The_export_has_the_units_and_no_formula()
    {
        using HttpClient committee = await town.SignedInAsync("committee");
        string csv = await committee.GetStringAsync(
            new Uri("/api/indicators/officers/export?format=csv", UriKind.Relative), Cancellation);
        Assert.Contains("前旗鑫源涂料有限公司", csv, StringComparison.Ordinal);
        using HttpResponseMessage book = await committee.GetAsync(
            new Uri("/api/indicators/export?format=xlsx", UriKind.Relative), Cancellation);
        Assert.Equal(HttpStatusCode.OK, book.StatusCode);
    }

    private static async Task<JsonNode> ReadAsync(HttpClient client, string path)
    {
        using HttpResponseMessage answer = await client.GetAsync(new Uri(path, UriKind.Relative), Cancellation);
        string text = await answer.Content.ReadAsStringAsync(Cancellation);
        Assert.True(answer.IsSuccessStatusCode, $"{path}: {answer.StatusCode} {text}");
        return JsonNode.Parse(text)!;
    }
}
