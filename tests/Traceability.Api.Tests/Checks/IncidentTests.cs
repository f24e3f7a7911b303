using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using Traceability.Api.Tests.Applications;
using Traceability.Db;
using Traceability.Domain;
using Traceability.Domain.Ledger;
using Traceability.Domain.Oversight;
using Traceability.Domain.Parties;
using Traceability.Jobs;

namespace Traceability.Api.Tests.Checks;

/// <summary>途中事件: who carries the goods reports at once, and whoever has to know does.</summary>
public sealed class IncidentTests(Town town) : IClassFixture<Town>
{
    private static readonly byte[] Png = [0x89, 0x50, 0x4E, 0x47, 1, 2, 3];

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_theft_on_the_way_is_a_critical_alert_to_the_authorities_of_the_place_and_the_shipper()
    {
        using HttpClient carrier = await town.SignedInAsync("carrier");
        Uri incidents = IncidentsOf(OnTheWay());
        object report = Report("THEFT-1", "stolen", "150823");
        JsonNode made = await Counter.ReadAsync(
            carrier.PostAsJsonAsync(incidents, report, Cancellation), HttpStatusCode.Created);
        await Counter.ReadAsync(carrier.PostAsJsonAsync(incidents, report, Cancellation), HttpStatusCode.OK);
        await Counter.ReadAsync(
            carrier.PostAsJsonAsync(incidents, Report("THEFT-1", "lost", "150823"), Cancellation),
            HttpStatusCode.Conflict);

        using TraceabilityDb db = town.Db();
        string subject = IncidentReport.SubjectPrefix + made["incident"];
        List<Alert> raised = [.. db.Alerts.Where(a => a.Subject == subject)];
        Assert.Equal(2, raised.Count);
        Assert.All(raised, a => Assert.Equal(("R-077", AlertLevel.Critical), (a.Rule, a.Level)));
        Assert.Contains(raised, a => a.Period == "shipper" && a.Region == null);
        using HttpClient police = await town.SignedInAsync("police");
        JsonNode seen = await Counter.ReadAsync(
            police.GetAsync(new Uri("/api/alerts?limit=200", UriKind.Relative), Cancellation), HttpStatusCode.OK);
        Assert.Contains("被盗", seen.ToJsonString(new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder
            .UnsafeRelaxedJsonEscaping }), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_a_person_reported_is_not_cleared_by_the_nightly_watch()
    {
        using HttpClient carrier = await town.SignedInAsync("carrier");
        JsonNode made = await Counter.ReadAsync(
            carrier.PostAsJsonAsync(IncidentsOf(OnTheWay()), Report("LOST-1", "lost", "150823"), Cancellation),
            HttpStatusCode.Created);
        string subject = IncidentReport.SubjectPrefix + made["incident"];
        using TraceabilityDb db = town.Db();
        List<Id<Organisation>> everyone = [.. db.Organisations.Select(o => o.Id)];
        await town.App.Services.GetRequiredService<AlertDesk>().SettleAsync(
            ["R-077", "R-078", "R-063"], everyone, [], Cancellation);
        Assert.All(db.Alerts.Where(a => a.Subject == subject), a => Assert.Equal(AlertState.Open, a.State));
    }

    [Fact]
    public async Task A_photo_is_added_by_who_reported_and_a_stranger_sees_neither()
    {
        using HttpClient carrier = await town.SignedInAsync("carrier");
        using HttpClient stranger = await town.SignedInAsync("hospital");
        long way = OnTheWay();
        JsonNode made = await Counter.ReadAsync(
            carrier.PostAsJsonAsync(IncidentsOf(way), Report("LEAK-1", "leak", "150823"), Cancellation),
            HttpStatusCode.Created);
        Uri photos = new($"/api/incidents/{made["incident"]}/photos", UriKind.Relative);
        JsonNode photo = await Counter.ReadAsync(
            carrier.PostAsync(photos, File(Png), Cancellation), HttpStatusCode.Created);
        await Counter.ReadAsync(
            carrier.PostAsync(photos, File("MZ"u8.ToArray()), Cancellation), HttpStatusCode.BadRequest);
        Uri picture = new($"/api/incidents/photos/{photo["photo"]}", UriKind.Relative);
        Assert.Equal(Png, await carrier.GetByteArrayAsync(picture, Cancellation));
        await Counter.ReadAsync(stranger.GetAsync(picture, Cancellation), HttpStatusCode.NotFound);
        await Counter.ReadAsync(stranger.PostAsync(photos, File(Png), Cancellation), HttpStatusCode.NotFound);
        await Counter.ReadAsync(
            stranger.PostAsJsonAsync(IncidentsOf(way), Report("NOT-MINE", "leak", "150823"), Cancellation),
            HttpStatusCode.NotFound);
        JsonNode none = await Counter.ReadAsync(stranger.GetAsync(IncidentsOf(way), Cancellation), HttpStatusCode.OK);
        Assert.Empty(none.AsArray());
    }

    private static Uri IncidentsOf(long consignment) =>
        new($"/api/consignments/{consignment}/incidents", UriKind.Relative);

    private static object Report(string requestId, string kind, string region) => new
    {
        requestId, kind, region, at = new DateTimeOffset(2026, 1, 5, 8, 0, 0, TimeSpan.Zero), place = "G6 服务区",
        what = "车厢锁被撬，已报警",
    };

    private static MultipartFormDataContent File(byte[] bytes)
    {
        ByteArrayContent content = new(bytes);
        content.Headers.ContentType = new MediaTypeHeaderValue("image/png");
        return new MultipartFormDataContent { { content, "file", "现场.png" } };
    }

    /// <summary>A consignment of chemicals that the carrier of the county has not delivered.</summary>
    private long OnTheWay()
    {
        using TraceabilityDb db = town.Db();
        return (
            from way in db.Consignments
            join carrier in db.Organisations on way.Carrier equals (Id<Organisation>?)carrier.Id
            where carrier.Code == "91150823MA0P10056G"
            join line in db.MovementLines on way.Dispatch equals line.Movement
            join account in db.Accounts on line.To equals account.Id
            where account.Kind == AccountKind.InTransit
                && db.LedgerEntries.Any(e => e.Account == account.Id && e.Seq == account.Entries && e.After > 0)
            orderby way.Id
            select way.Id).First().Value;
    }
}
