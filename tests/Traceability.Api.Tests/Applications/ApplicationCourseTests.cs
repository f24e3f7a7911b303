using System.Net;
using System.Text.Json.Nodes;

namespace Traceability.Api.Tests.Applications;

/// <summary>申请 → 受理 → 审查 → 决定, as applicant and authority live it.</summary>
public sealed class ApplicationCourseTests(Town town) : IClassFixture<Town>
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Without_its_papers_it_is_not_submitted_and_each_missing_paper_is_named_with_its_article()
    {
        using Counter counter = await Counter.OpenAsync(town);
        JsonNode draft = await counter.ApplyAsync(Counter.Filing());
        Assert.Equal("11150823011500019W", (string)draft["application"]!["agency"]!);
        JsonNode refused = await Counter.ReadAsync(
            counter.ActAsync(counter.Applicant, "submit"), HttpStatusCode.UnprocessableEntity);
        Assert.Equal(
            ["papers.business-licence", "papers.lawful-use", "papers.handler-identity"],
            refused["findings"]!.AsArray().Select(f => (string)f!["field"]!));
        Assert.All(
            refused["findings"]!.AsArray(),
            f => Assert.Contains("《易制毒化学品管理条例》", (string)f!["article"]!, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_filing_is_granted_on_the_spot_and_can_be_drawn_from()
    {
        using Counter counter = await Counter.OpenAsync(town);
        await counter.SubmitAsync(Counter.Filing());
        await counter.MustAsync(counter.Police, "accept");
        JsonNode granted = await counter.MustAsync(counter.Police, "grant");
        Assert.Equal("granted", (string)granted["application"]!["state"]!);
        string permit = (string)granted["application"]!["grantedNumber"]!;
        JsonNode line = (await PermitAsync(counter.Applicant, permit))["lines"]![0]!;
        Assert.Equal((500_000_000L, "CN-P3-02"), ((long)line["available"]!, (string)line["substance"]!));
        Assert.Equal(
            ["submit", "accept", "grant"],
            granted["course"]!.AsArray().Select(c => (string)c!["act"]!));
    }

    [Fact]
    public async Task Who_reviews_a_licence_does_not_decide_it()
    {
        using Counter counter = await Counter.OpenAsync(town);
        await counter.SubmitAsync(Counter.Licence());
        JsonNode accepted = await counter.MustAsync(counter.Police, "accept");
        Assert.Equal(Counter.Show(Counter.Today.AddDays(3)), (string)accepted["application"]!["dueOn"]!);
        await Counter.ReadAsync(counter.ActAsync(counter.Police, "grant"), HttpStatusCode.Conflict);
        await counter.MustAsync(counter.Police, "review");
        JsonNode refused = await Counter.ReadAsync(
            counter.ActAsync(counter.Police, "grant"), HttpStatusCode.Forbidden);
        Assert.Contains("第三十四条", (string)refused["title"]!, StringComparison.Ordinal);
        await counter.MustAsync(counter.Second, "grant");
    }

    [Fact]
    public async Task Who_reviews_a_licence_does_not_refuse_it_and_nobody_refuses_it_unreviewed()
    {
        using Counter counter = await Counter.OpenAsync(town);
        await counter.SubmitAsync(Counter.Licence());
        await counter.MustAsync(counter.Police, "accept");
        object why = new { reason = "仓储条件不符合规定" };
        await Counter.ReadAsync(counter.ActAsync(counter.Second, "refuse", why), HttpStatusCode.Conflict);
        await counter.MustAsync(counter.Police, "review");
        JsonNode refused = await Counter.ReadAsync(
            counter.ActAsync(counter.Police, "refuse", why), HttpStatusCode.Forbidden);
        Assert.Contains("第三十四条", (string)refused["title"]!, StringComparison.Ordinal);
        await counter.MustAsync(counter.Second, "refuse", why);
    }

    [Fact]
    public async Task An_export_waits_for_the_country_it_goes_to_and_nothing_else_is_verified()
    {
        using Counter counter = await Counter.OpenAsync(town);
        await counter.SubmitAsync(Counter.Filing());
        await counter.MustAsync(counter.Police, "accept");
        JsonNode never = await Counter.ReadAsync(
            counter.ActAsync(counter.Police, "begin-verification"), HttpStatusCode.Conflict);
        Assert.Contains("第二十九条", (string)never["title"]!, StringComparison.Ordinal);

        JsonObject export = Counter.Filing();
        export["type"] = "PT-EXP";
        export["lines"]![0]!["substance"] = "CN-P2-02";
        await counter.SubmitAsync(export);
        using HttpClient commerce = await counter.SignedInAsync("commerce");
        JsonNode accepted = await counter.MustAsync(commerce, "accept");
        Assert.Equal(Counter.Show(Counter.Today.AddDays(20)), (string)accepted["application"]!["dueOn"]!);
        JsonNode asked = await counter.MustAsync(commerce, "begin-verification", new { reason = "已向进口国发函" });
        Assert.Equal("verifying", (string)asked["application"]!["state"]!);
        Assert.Null((string?)asked["application"]!["dueOn"]);
        await Counter.ReadAsync(counter.ActAsync(commerce, "review"), HttpStatusCode.Conflict);
        await Counter.ReadAsync(
            counter.ActAsync(counter.Applicant, "end-verification"), HttpStatusCode.Forbidden);
        JsonNode answered = await counter.MustAsync(commerce, "end-verification", new { reason = "进口国确认合法" });
        Assert.Equal("accepted", (string)answered["application"]!["state"]!);
        Assert.Equal(Counter.Show(Counter.Today.AddDays(20)), (string)answered["application"]!["dueOn"]!);
        Assert.Equal(
            ["submit", "accept", "begin-verification", "end-verification"],
            answered["course"]!.AsArray().Select(c => (string)c!["act"]!));
    }

    [Fact]
    public async Task A_transport_licence_names_the_carriers_of_its_legs_and_the_regions_of_its_way()
    {
        using Counter counter = await Counter.OpenAsync(town);
        JsonObject licence = Counter.Licence();
        licence["carrier"] = "91150823MA0P10056G";
        licence["otherCarriers"] = new JsonArray("９１１５０８２３ma0p100133");
        licence["viaRegions"] = new JsonArray("150802", "１５０２０３");
        await counter.SubmitAsync(licence);
        await counter.MustAsync(counter.Police, "accept");
        await counter.MustAsync(counter.Police, "review");
        JsonNode granted = await counter.MustAsync(counter.Second, "grant");
        JsonNode permit = await PermitAsync(
            counter.Applicant, (string)granted["application"]!["grantedNumber"]!);
        Assert.Equal(
            ["91150823MA0P10056G", "91150823MA0P100133"], permit["carriers"]!.AsArray().Select(c => (string)c!));
        Assert.Equal(["150802", "150203"], permit["viaRegions"]!.AsArray().Select(r => (string)r!));
    }

    [Fact]
    public async Task What_is_missing_is_asked_for_added_and_submitted_again()
    {
        using Counter counter = await Counter.OpenAsync(town);
        await counter.SubmitAsync(Counter.Filing());
        using HttpResponseMessage late = await counter.AddPaperAsync("other");
        Assert.Equal(HttpStatusCode.Conflict, late.StatusCode);
        await counter.MustAsync(counter.Police, "ask", new { reason = "请补充仓储平面图" });
        using HttpResponseMessage added = await counter.AddPaperAsync("other");
        Assert.Equal(HttpStatusCode.Created, added.StatusCode);
        JsonNode again = await counter.MustAsync(counter.Applicant, "complete");
        Assert.Equal("submitted", (string)again["application"]!["state"]!);
        Assert.Contains("请补充仓储平面图", again["course"]!.AsArray().Select(c => (string?)c!["reason"]));
    }

    [Fact]
    public async Task A_refusal_gives_its_reason_and_how_to_contest_it()
    {
        using Counter counter = await Counter.OpenAsync(town);
        await counter.SubmitAsync(Counter.Filing());
        await counter.MustAsync(counter.Police, "accept");
        await Counter.ReadAsync(
            counter.ActAsync(counter.Police, "refuse", new { reason = "" }), HttpStatusCode.BadRequest);
        JsonNode refused = await counter.MustAsync(counter.Police, "refuse", new { reason = "用途与经营范围不符" });
        string told = (string)refused["course"]!.AsArray()[^1]!["reason"]!;
        Assert.StartsWith("用途与经营范围不符", told, StringComparison.Ordinal);
        Assert.Contains("六十日内申请行政复议", told, StringComparison.Ordinal);
        await Counter.ReadAsync(counter.ActAsync(counter.Police, "grant"), HttpStatusCode.Conflict);
    }

    [Fact]
    public async Task Less_than_was_asked_may_be_granted_and_never_more()
    {
        using Counter counter = await Counter.OpenAsync(town);
        await counter.SubmitAsync(Counter.Filing());
        await counter.MustAsync(counter.Police, "accept");
        JsonNode more = await Counter.ReadAsync(
            counter.ActAsync(counter.Police, "grant", Of("500.000001")), HttpStatusCode.BadRequest);
        Assert.NotNull(more["errors"]!["lines[0].quantity"]);
        JsonNode granted = await counter.MustAsync(counter.Police, "grant", Of("200"));
        JsonNode permit = await PermitAsync(counter.Applicant, (string)granted["application"]!["grantedNumber"]!);
        Assert.Equal(200_000_000L, (long)permit["lines"]![0]!["granted"]!);

        static object Of(string kilograms) =>
            new { lines = new[] { new { substance = "CN-P3-02", quantity = kilograms } } };
    }

    [Fact]
    public async Task What_the_rules_on_granting_say_is_told_before_it_is_submitted()
    {
        using Counter counter = await Counter.OpenAsync(town);
        JsonObject tooLong = Counter.Filing();
        tooLong["validTo"] = Counter.Show(Counter.Today.AddMonths(1).AddDays(1));
        JsonNode draft = await counter.ApplyAsync(tooLong);
        Assert.Contains("R-021", draft["findings"]!.AsArray().Select(f => (string)f!["rule"]!));
        await counter.AddPapersAsync();
        JsonNode refused = await Counter.ReadAsync(
            counter.ActAsync(counter.Applicant, "submit"), HttpStatusCode.UnprocessableEntity);
        Assert.Equal("R-021", (string)Assert.Single(refused["findings"]!.AsArray())!["rule"]!);
    }

    [Fact]
    public async Task The_same_request_twice_is_one_application_and_a_paper_that_is_no_paper_is_not_taken()
    {
        using Counter counter = await Counter.OpenAsync(town);
        JsonObject request = Counter.Filing();
        await counter.ApplyAsync(request);
        using HttpResponseMessage again = await counter.Applicant.PostAsync(
            new Uri("/api/applications", UriKind.Relative),
            new StringContent(request.ToJsonString(), System.Text.Encoding.UTF8, "application/json"), Cancellation);
        Assert.Equal(HttpStatusCode.OK, again.StatusCode);
        using HttpResponseMessage script = await counter.AddPaperAsync("contract", "<script>"u8.ToArray());
        Assert.Equal(HttpStatusCode.BadRequest, script.StatusCode);
        using HttpResponseMessage unknown = await counter.AddPaperAsync("diary");
        Assert.Equal(HttpStatusCode.BadRequest, unknown.StatusCode);
    }

    [Fact]
    public async Task Sixteen_officers_grant_at_once_and_there_is_one_decision_and_one_permit()
    {
        using Counter counter = await Counter.OpenAsync(town);
        await counter.SubmitAsync(Counter.Filing());
        await counter.MustAsync(counter.Police, "accept");
        HttpResponseMessage[] answers = await Task.WhenAll(Enumerable.Range(0, 16).Select(
            i => counter.ActAsync(i % 2 == 0 ? counter.Police : counter.Second, "grant")));
        Assert.Contains(answers, a => a.StatusCode == HttpStatusCode.OK);
        Assert.All(answers, a => Assert.True(
            a.StatusCode is HttpStatusCode.OK or HttpStatusCode.Conflict, a.StatusCode.ToString()));
        JsonNode shown = await counter.ShowAsync(counter.Applicant);
        Assert.Single(shown["course"]!.AsArray(), c => (string)c!["act"]! == "grant");
        string permit = (string)shown["application"]!["grantedNumber"]!;
        Assert.Equal(500_000_000L, (long)(await PermitAsync(counter.Applicant, permit))["lines"]![0]!["available"]!);
        foreach (HttpResponseMessage answer in answers) answer.Dispose();
    }

    internal static async Task<JsonNode> PermitAsync(HttpClient client, string number) => JsonNode.Parse(
        await client.GetStringAsync(new Uri($"/api/permits/{number}", UriKind.Relative), Cancellation))!;
}
