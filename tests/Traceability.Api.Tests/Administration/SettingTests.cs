using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Traceability.Db.Seed;
using Traceability.Domain;
using Traceability.Domain.Oversight;

namespace Traceability.Api.Tests.Administration;

/// <summary>A setting has a value from a day on, and keeps every value it had.</summary>
public sealed class SettingTests(Town town) : IClassFixture<Town>
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private static DateOnly Today => ChinaTime.DayOf(TimeProvider.System.GetUtcNow().UtcDateTime);

    [Fact]
    public void Every_setting_of_the_seed_has_a_card_and_a_value_that_its_card_accepts() => Assert.All(
        SettingDefaults.All, s => Assert.True(SettingCards.Find(s.Name)?.Accepts(s.Text), s.Name));

    [Fact]
    public async Task A_new_value_counts_from_its_day_and_the_old_one_until_then()
    {
        using HttpClient admin = await town.SignedInAsync("admin");
        Assert.Equal(HttpStatusCode.Created, await SetAsync(admin, SettingNames.CountGraceDays, 10, "30"));
        JsonNode setting = await OneAsync(admin, SettingNames.CountGraceDays);
        Assert.Equal(("45", 2), ((string?)setting["current"], setting["values"]!.AsArray().Count));
        Assert.Equal(HttpStatusCode.Created, await SetAsync(admin, SettingNames.CountGraceDays, 0, "40"));
        Assert.Equal("40", (string?)(await OneAsync(admin, SettingNames.CountGraceDays))["current"]);
        Assert.Equal(HttpStatusCode.BadRequest, await SetAsync(admin, SettingNames.CountGraceDays, 10, "31"));
    }

    [Theory]
    [InlineData(SettingNames.CountGraceDays, -1, "30")]
    [InlineData(SettingNames.CountGraceDays, 5, "-1")]
    [InlineData(SettingNames.CountGraceDays, 5, "3.5")]
    [InlineData(SettingNames.CountTolerancePpm, 5, "1000001")]
    [InlineData(SettingNames.KeyAreas, 5, "150823;999999")]
    [InlineData("no-such-setting", 5, "1")]
    [InlineData(SettingNames.TransitTolerancePpm + ".NO-SUCH-SUBSTANCE", 5, "1")]
    public async Task A_value_outside_its_range_of_a_past_day_or_of_nothing_is_refused(
        string name, int days, string text)
    {
        using HttpClient admin = await town.SignedInAsync("admin");
        Assert.Equal(HttpStatusCode.BadRequest, await SetAsync(admin, name, days, text));
    }

    [Fact]
    public async Task One_substance_may_have_a_tolerance_of_its_own()
    {
        using HttpClient admin = await town.SignedInAsync("admin");
        string name = SettingNames.TransitTolerancePpm + ".CN-P3-02";
        Assert.Equal(HttpStatusCode.Created, await SetAsync(admin, name, 0, "7000"));
        JsonNode setting = await OneAsync(admin, name);
        Assert.Equal(("CN-P3-02", "7000"), ((string?)setting["substance"], (string?)setting["current"]));
    }

    private static async Task<HttpStatusCode> SetAsync(HttpClient client, string name, int days, string text)
    {
        using HttpResponseMessage answer = await client.PostAsJsonAsync(
            "/api/admin/settings", new { name, effectiveFrom = Today.AddDays(days), text }, Cancellation);
        return answer.StatusCode;
    }

    private static async Task<JsonNode> OneAsync(HttpClient client, string name) =>
        (await client.GetFromJsonAsync<JsonArray>("/api/admin/settings", Cancellation))!
            .First(s => (string?)s!["name"] == name)!;
}
