using System.Net;
using System.Net.Http.Json;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Traceability.Api.Demo;
using Traceability.Api.Security;
using Traceability.Db;
using Traceability.Domain.Oversight;

namespace Traceability.Api.Tests.Administration;

/// <summary>What is written into the audit log, and what never is.</summary>
public sealed class AuditTrailTests(Town town) : IClassFixture<Town>
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_act_of_an_authority_is_written_with_person_route_subject_outcome_and_hash_of_the_body()
    {
        using HttpClient police = await town.SignedInAsync("police");
        const string body = """{"reason":"核查"}""";
        using StringContent content = new(body, Encoding.UTF8, "application/json");
        using HttpResponseMessage answer = await police.PostAsync(
            new Uri("/api/permits/NO-SUCH-PERMIT/suspend", UriKind.Relative), content, Cancellation);
        AuditEntry line = Last(AuditKind.Act);
        Assert.Equal(
            ("POST", "/api/permits/{number}/suspend", "number=NO-SUCH-PERMIT", (int)answer.StatusCode),
            (line.Method, line.Route, line.Subject, line.Status));
        Assert.Equal(IdOf("police"), line.User);
        Assert.Equal(SHA256.HashData(Encoding.UTF8.GetBytes(body)), line.BodyHash);
    }

    [Fact]
    public async Task Reading_a_list_and_booking_goods_are_not_written_here()
    {
        using HttpClient police = await town.SignedInAsync("police");
        using HttpClient trader = await town.SignedInAsync("operator");
        long before = Count();
        await police.GetStringAsync("/api/alerts", Cancellation);
        using HttpResponseMessage booked = await trader.PostAsJsonAsync("/api/openings", new { }, Cancellation);
        Assert.Equal(before, Count());
    }

    [Fact]
    public async Task A_failed_sign_in_is_written_without_the_name_that_was_typed()
    {
        using HttpClient client = town.App.CreateClient();
        using HttpResponseMessage answer = await client.PostAsJsonAsync(
            "/api/account/token", new { userName = "My-Secret-Passw0rd", password = "x-y-z" }, Cancellation);
        AuditEntry line = Last(AuditKind.SignInFailed);
        Assert.Equal((null, null, 401, null), (line.User, line.Subject, line.Status, line.BodyHash));
        using HttpResponseMessage known = await client.PostAsJsonAsync(
            "/api/account/token", new { userName = "pharma", password = "wrong" }, Cancellation);
        Assert.Equal(IdOf("pharma"), Last(AuditKind.SignInFailed).User);
        using HttpResponseMessage right = await client.PostAsJsonAsync(
            "/api/account/token", new { userName = "pharma", password = DemoWorld.Password }, Cancellation);
        Assert.Equal((IdOf("pharma"), 200), (Last(AuditKind.SignIn).User, Last(AuditKind.SignIn).Status));
    }

    [Fact]
    public async Task Exports_and_looks_into_a_trace_are_written()
    {
        using HttpClient admin = await town.SignedInAsync("admin");
        await admin.GetByteArrayAsync(
            new Uri("/api/admin/users/export?format=xlsx", UriKind.Relative), Cancellation);
        Assert.Equal("/api/admin/users/export", Last(AuditKind.Export).Route);
        using HttpClient police = await town.SignedInAsync("police");
        using HttpResponseMessage trace = await police.GetAsync(
            new Uri("/api/traces/consignments/1", UriKind.Relative), Cancellation);
        Assert.Equal("consignment=1", Last(AuditKind.Look).Subject);
    }

    [Fact]
    public async Task The_log_is_read_filtered_and_proven_by_an_administrator_alone()
    {
        using HttpClient admin = await town.SignedInAsync("admin");
        using HttpResponseMessage set = await admin.PostAsJsonAsync(
            "/api/admin/settings",
            new { name = SettingNames.ShortGraceDays, effectiveFrom = "2099-01-01", text = "12" }, Cancellation);
        Assert.Equal(HttpStatusCode.Created, set.StatusCode);
        JsonNode page = (await admin.GetFromJsonAsync<JsonNode>(
            $"/api/admin/audit?kind=act&user=admin&subject={SettingNames.ShortGraceDays}", Cancellation))!;
        Assert.Equal(
            $"setting={SettingNames.ShortGraceDays} from=2099-01-01", (string?)page["items"]![0]!["subject"]);
        JsonNode proof = (await admin.GetFromJsonAsync<JsonNode>("/api/admin/audit/proof", Cancellation))!;
        Assert.Empty(proof["faults"]!.AsArray());
        using HttpClient police = await town.SignedInAsync(town.UserIn(Roles.Police));
        using HttpResponseMessage closed = await police.GetAsync(
            new Uri("/api/admin/audit", UriKind.Relative), Cancellation);
        Assert.Equal(HttpStatusCode.Forbidden, closed.StatusCode);
    }

    [Theory]
    [InlineData("203.0.113.77", "203.0.113.0/24")]
    [InlineData("::ffff:203.0.113.77", "203.0.113.0/24")]
    [InlineData("2001:db8:1:2:3:4:5:6", "2001:db8:1::/48")]
    public void Of_an_address_only_the_network_is_kept(string address, string kept) =>
        Assert.Equal(kept, AuditTrail.Network(IPAddress.Parse(address)));

    private AuditEntry Last(AuditKind kind)
    {
        using TraceabilityDb db = town.Db();
        return db.AuditEntries.AsNoTracking().Where(e => e.Kind == kind).OrderByDescending(e => e.Number).First();
    }

    private long Count()
    {
        using TraceabilityDb db = town.Db();
        return db.AuditEntries.LongCount();
    }

    private string IdOf(string userName)
    {
        using TraceabilityDb db = town.Db();
        return db.Users.Single(u => u.UserName == userName).Id;
    }
}
