using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;

namespace Traceability.Api.Tests.Applications;

/// <summary>延续、变更、注销、外部证件登记, and who may see and decide what.</summary>
public sealed class ApplicationKindTests(Town town) : IClassFixture<Town>
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_renewal_becomes_the_permit_that_follows()
    {
        using Counter counter = await Counter.OpenAsync(town);
        string old = await GrantedAsync(counter, Counter.Filing());
        JsonObject renewal = About("renewal", old);
        renewal["validFrom"] = Counter.Show(Counter.Today.AddDays(10));
        renewal["validTo"] = Counter.Show(Counter.Today.AddDays(30));
        string next = await GrantedAsync(counter, renewal);
        Assert.Equal(old, (string)(await PermitAsync(counter, next))["follows"]!);
        Assert.Equal(next, (string)(await PermitAsync(counter, old))["followedBy"]!);
    }

    [Fact]
    public async Task A_change_is_carried_out_and_the_permit_counts_a_version_more()
    {
        using Counter counter = await Counter.OpenAsync(town);
        await counter.SubmitAsync(Counter.Licence());
        await counter.MustAsync(counter.Police, "accept");
        await counter.MustAsync(counter.Police, "review");
        JsonNode granted = await counter.MustAsync(counter.Second, "grant");
        string permit = (string)granted["application"]!["grantedNumber"]!;
        JsonObject change = About("change", permit);
        change["toRegion"] = "150402";
        change["route"] = "G6 京藏高速";
        Assert.Equal(permit, await GrantedAsync(counter, change));
        Assert.Equal(2, (int)(await PermitAsync(counter, permit))["version"]!);
        using var db = town.Db();
        Domain.Permits.Permit changed = db.Permits.Single(p => p.Number == permit);
        Assert.Equal(("150402", "G6 京藏高速"), (changed.ToRegion, changed.Route));
    }

    [Fact]
    public async Task A_paper_handed_back_is_closed_and_what_was_left_is_forfeited()
    {
        using Counter counter = await Counter.OpenAsync(town);
        string permit = await GrantedAsync(counter, Counter.Filing());
        await GrantedAsync(counter, About("return", permit));
        JsonNode closed = await PermitAsync(counter, permit);
        Assert.Equal("closed", (string)closed["status"]!);
        Assert.Equal(500_000_000L, (long)closed["lines"]![0]!["forfeited"]!);
    }

    [Fact]
    public async Task A_paper_given_elsewhere_counts_once_the_authority_has_verified_it()
    {
        using Counter counter = await Counter.OpenAsync(town);
        JsonObject entry = Outside("蒙易购-" + Guid.NewGuid().ToString("N")[..8]);
        string number = await GrantedAsync(counter, entry);
        Assert.Equal((string)entry["paperNumber"]!, number);
        using var db = town.Db();
        Assert.Equal("赤峰市公安局", db.Permits.Single(p => p.Number == number).OutsideIssuer);
    }

    [Fact]
    public async Task A_disputed_paper_never_becomes_a_permit()
    {
        using Counter counter = await Counter.OpenAsync(town);
        JsonObject entry = Outside("疑-" + Guid.NewGuid().ToString("N")[..8]);
        await counter.SubmitAsync(entry);
        await counter.MustAsync(counter.Police, "accept");
        await counter.MustAsync(counter.Police, "refuse", new { reason = "发证机关答复无此证件" });
        using HttpResponseMessage permit = await counter.Applicant.GetAsync(
            new Uri($"/api/permits/{(string)entry["paperNumber"]!}", UriKind.Relative), Cancellation);
        Assert.Equal(HttpStatusCode.NotFound, permit.StatusCode);
    }

    [Fact]
    public async Task What_a_ministry_grants_is_applied_for_there_and_entered_here()
    {
        using Counter counter = await Counter.OpenAsync(town);
        JsonObject national = Counter.Filing();
        national["type"] = "PT-EXP-SPEC";
        JsonNode refused = await Counter.ReadAsync(
            counter.Applicant.PostAsJsonAsync("/api/applications", national, Cancellation), HttpStatusCode.BadRequest);
        Assert.Contains("外部证件登记", (string)refused["errors"]!["type"]![0]!, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Each_fault_of_a_request_names_its_field()
    {
        using Counter counter = await Counter.OpenAsync(town);
        JsonObject wrong = Counter.Filing();
        wrong["counterparty"] = "91150823MA0P100999";
        wrong["validTo"] = Counter.Show(Counter.Today.AddDays(-1));
        wrong["lines"]!.AsArray().Add(new JsonObject { ["substance"] = "CN-P3-02", ["quantity"] = "-1" });
        wrong["lines"]!.AsArray().Add(new JsonObject { ["substance"] = "XX", ["quantity"] = "1" });
        JsonNode refused = await Counter.ReadAsync(
            counter.Applicant.PostAsJsonAsync("/api/applications", wrong, Cancellation), HttpStatusCode.BadRequest);
        Assert.Equal(
            ["counterparty", "lines[1].quantity", "lines[1].substance", "lines[2].substance", "validTo"],
            refused["errors"]!.AsObject().Select(e => e.Key).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_draft_is_the_applicants_alone_and_a_foreign_county_never_sees_or_decides_it()
    {
        using Counter counter = await Counter.OpenAsync(town);
        await counter.ApplyAsync(Counter.Filing());
        Assert.Equal(HttpStatusCode.NotFound, await StatusAsync(counter, counter.Police));
        await counter.AddPapersAsync();
        await counter.MustAsync(counter.Applicant, "submit");
        using HttpClient city = await counter.SignedInAsync("police-city");
        using HttpClient other = await counter.SignedInAsync("machine");
        using HttpClient drug = await counter.SignedInAsync("drug");
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(counter, city));
        Assert.Equal(HttpStatusCode.NotFound, await StatusAsync(counter, other));
        Assert.Equal(HttpStatusCode.NotFound, await StatusAsync(counter, drug));
        await Counter.ReadAsync(counter.ActAsync(counter.Applicant, "accept"), HttpStatusCode.Forbidden);
        using HttpClient emergency = await counter.SignedInAsync("emergency");
        await Counter.ReadAsync(counter.ActAsync(emergency, "accept"), HttpStatusCode.Forbidden);
        JsonNode seen = await counter.ShowAsync(counter.Police);
        Assert.NotNull(seen["background"]);
        Assert.Null((await counter.ShowAsync(counter.Applicant))["background"]);
        long paper = (long)seen["papers"]![0]!["id"]!;
        byte[] scan = await counter.Police.GetByteArrayAsync(
            new Uri($"/api/applications/{counter.Number}/papers/{paper}", UriKind.Relative), Cancellation);
        Assert.StartsWith("%PDF", System.Text.Encoding.ASCII.GetString(scan), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_list_of_what_waits_pages_and_says_by_when()
    {
        using Counter counter = await Counter.OpenAsync(town);
        await counter.SubmitAsync(Counter.Filing());
        await counter.SubmitAsync(Counter.Filing());
        JsonNode first = JsonNode.Parse(await counter.Police.GetStringAsync(
            new Uri("/api/applications?state=submitted&limit=1", UriKind.Relative), Cancellation))!;
        JsonNode row = Assert.Single(first["items"]!.AsArray())!;
        Assert.Equal(Counter.Show(Counter.Today.AddDays(5)), (string)row["dueOn"]!);
        JsonNode second = JsonNode.Parse(await counter.Police.GetStringAsync(
            new Uri($"/api/applications?state=submitted&limit=1&after={first["next"]}", UriKind.Relative),
            Cancellation))!;
        Assert.NotEqual((string)row["number"]!, (string)Assert.Single(second["items"]!.AsArray())!["number"]!);
    }

    private static async Task<string> GrantedAsync(Counter counter, JsonObject request)
    {
        await counter.SubmitAsync(request);
        await counter.MustAsync(counter.Police, "accept");
        JsonNode granted = await counter.MustAsync(counter.Police, "grant");
        return (string?)granted["application"]!["about"] is { } about && (string)request["kind"]! != "renewal"
            ? about : (string)granted["application"]!["grantedNumber"]!;
    }

    private static JsonObject About(string kind, string permit)
    {
        JsonObject request = Counter.Filing();
        request["kind"] = kind;
        request["about"] = permit;
        request.Remove("lines");
        request.Remove("validFrom");
        request.Remove("validTo");
        request.Remove("singleUse");
        return request;
    }

    private static JsonObject Outside(string number)
    {
        JsonObject request = Counter.Filing();
        request["kind"] = "entry";
        request["paperNumber"] = number;
        request["paperIssuer"] = "赤峰市公安局";
        return request;
    }

    private static async Task<HttpStatusCode> StatusAsync(Counter counter, HttpClient by)
    {
        using HttpResponseMessage answer = await by.GetAsync(
            new Uri($"/api/applications/{counter.Number}", UriKind.Relative), Cancellation);
        return answer.StatusCode;
    }

    private static Task<JsonNode> PermitAsync(Counter counter, string number) =>
        ApplicationCourseTests.PermitAsync(counter.Applicant, number);
}
