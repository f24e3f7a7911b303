using System.Globalization;
using System.Net;
using System.Net.Http.Json;
using System.Security.Cryptography;
using System.Text.Json.Nodes;
using Traceability.Api.Tests.Applications;

namespace Traceability.Api.Tests.Checks;

/// <summary>收寄: the courier's counter, over HTTP.</summary>
public sealed class ParcelTests(Town town) : IClassFixture<Town>
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_parcel_checked_three_times_is_taken_and_its_senders_number_is_shown_masked_only()
    {
        using HttpClient carrier = await town.SignedInAsync("carrier");
        JsonObject parcel = Parcel();
        JsonNode taken = await SendAsync(carrier, parcel, HttpStatusCode.Created);
        Assert.Equal("110105********002X", (string)taken["senderIdNumber"]!);
        using HttpClient police = await town.SignedInAsync("police");
        string list = await police.GetStringAsync(new Uri("/api/parcels", UriKind.Relative), Cancellation);
        Assert.Contains((string)parcel["waybill"]!, list, StringComparison.Ordinal);
        Assert.DoesNotContain("11010519491231002X", list, StringComparison.Ordinal);
        using HttpClient trader = await town.SignedInAsync("operator");
        Assert.DoesNotContain(
            (string)parcel["waybill"]!,
            await trader.GetStringAsync(new Uri("/api/parcels", UriKind.Relative), Cancellation),
            StringComparison.Ordinal);
        using var db = town.Db();
        Assert.DoesNotContain(db.Parcels.Select(p => p.SenderIdCipher).ToList(), c => c == "11010519491231002X");
    }

    [Fact]
    public async Task Without_the_xray_it_is_not_taken_and_nothing_is_kept()
    {
        using HttpClient carrier = await town.SignedInAsync("carrier");
        JsonObject parcel = Parcel();
        parcel["isXrayed"] = false;
        JsonNode refused = await SendAsync(carrier, parcel, HttpStatusCode.UnprocessableEntity);
        Assert.Equal("R-122", (string)Assert.Single(refused["findings"]!.AsArray())!["rule"]!);
        using var db = town.Db();
        string waybill = (string)parcel["waybill"]!;
        Assert.DoesNotContain(db.Parcels, p => p.Waybill == waybill);
    }

    [Theory]
    [InlineData("硫酸一瓶", "accepted", "R-124", HttpStatusCode.UnprocessableEntity)]
    [InlineData("白色粉末", "stopped", "R-123", HttpStatusCode.Created)]
    public async Task What_may_be_an_offence_reaches_the_police_at_once(
        string contents, string outcome, string rule, HttpStatusCode expected)
    {
        using HttpClient carrier = await town.SignedInAsync("carrier");
        JsonObject parcel = Parcel();
        parcel["contents"] = contents;
        parcel["outcome"] = outcome;
        parcel["reason"] = "疑似违禁品";
        await SendAsync(carrier, parcel, expected);
        using HttpClient police = await town.SignedInAsync("police");
        string alerts = await police.GetStringAsync(
            new Uri($"/api/alerts?rule={rule}", UriKind.Relative), Cancellation);
        Assert.Contains((string)parcel["waybill"]!, alerts, StringComparison.Ordinal);
    }

    private static Task<JsonNode> SendAsync(HttpClient carrier, JsonObject parcel, HttpStatusCode expected) =>
        Counter.ReadAsync(carrier.PostAsJsonAsync("/api/parcels", parcel, Cancellation), expected);

    private static JsonObject Parcel() => new()
    {
        ["waybill"] = "SF" + RandomNumberGenerator.GetHexString(10),
        ["at"] = DateTimeOffset.UtcNow.AddMinutes(-1).ToString("O", CultureInfo.InvariantCulture),
        ["senderName"] = "某寄件人",
        ["senderIdNumber"] = "11010519491231002X",
        ["recipientName"] = "某收件人",
        ["recipientRegion"] = "150823",
        ["contents"] = "图书",
        ["isOpened"] = true,
        ["isXrayed"] = true,
    };
}
