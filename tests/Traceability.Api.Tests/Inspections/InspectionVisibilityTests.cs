using System.Net;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Traceability.Db;
using Traceability.Domain.Oversight.Inspections;

namespace Traceability.Api.Tests.Inspections;

/// <summary>Who sees an inspection, and what a plan opens to agencies from elsewhere.</summary>
public sealed class InspectionVisibilityTests(Town town) : IClassFixture<Town>, IDisposable
{
    private readonly Team _team = new(town);

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_unit_sees_an_unannounced_inspection_when_it_begins_and_not_before()
    {
        long plan = await _team.FixedAsync(Team.Plan("unannounced", "unannounced", Team.Coatings));
        long inspection = (long)(await _team.ActAsync("police", plan, "start"))["units"]![0]!["inspection"]!;
        string path = $"/api/inspections/{inspection}";
        Assert.Equal(HttpStatusCode.NotFound, (await _team.GetAsync("safety", path)).Status);
        Assert.DoesNotContain(
            (await _team.GetAsync("safety", "/api/inspections")).Body!["items"]!.AsArray(),
            i => (long)i!["number"]! == inspection);
        await _team.StepAsync("police", inspection, "begin");
        Assert.Equal(HttpStatusCode.OK, (await _team.GetAsync("safety", path)).Status);
    }

    [Fact]
    public async Task A_unit_sees_what_was_found_when_it_is_laid_before_it_and_never_an_internal_remark()
    {
        (_, long inspection) = await _team.OnSiteAsync();
        await _team.AnswerAsync(inspection);
        await _team.StepAsync("police", inspection, "note", "怀疑另有仓库");
        string path = $"/api/inspections/{inspection}";
        JsonNode before = (await _team.GetAsync("safety", path)).Body!;
        Assert.Empty(before["findings"]!.AsArray());
        Assert.Empty(before["checklist"]!.AsArray());
        Assert.DoesNotContain(before["events"]!.AsArray(), e => (string?)e!["act"] == "note");
        await _team.StepAsync("police", inspection, "present");
        JsonNode after = (await _team.GetAsync("safety", path)).Body!;
        Assert.Single(after["findings"]!.AsArray());
        Assert.DoesNotContain("note", after["events"]!.ToJsonString(), StringComparison.Ordinal);
        JsonNode seen = (await _team.GetAsync("market", $"/api/inspections/{inspection}")).Body!;
        Assert.Contains(seen["events"]!.AsArray(), e => (string?)e!["text"] == "怀疑另有仓库");
    }

    [Theory]
    [InlineData("operator", HttpStatusCode.NotFound)]
    [InlineData("health", HttpStatusCode.NotFound)]
    [InlineData("association", HttpStatusCode.Forbidden)]
    [InlineData("committee", HttpStatusCode.Forbidden)]
    [InlineData("admin", HttpStatusCode.Forbidden)]
    [InlineData("market", HttpStatusCode.OK)]
    [InlineData("emergency", HttpStatusCode.OK)]
    [InlineData("police-region", HttpStatusCode.OK)]
    public async Task Strangers_see_nothing_of_it(string user, HttpStatusCode expected)
    {
        (_, long inspection) = await _team.OnSiteAsync();
        Assert.Equal(expected, (await _team.GetAsync(user, $"/api/inspections/{inspection}")).Status);
    }

    [Fact]
    public async Task A_plan_opens_its_units_to_agencies_that_do_not_oversee_them_while_it_runs_and_nothing_else()
    {
        const string chemicals = "emergency";
        string hospital = "12150823460001098T", pharmacy = "91150823MA0P10101H";
        Assert.Equal(HttpStatusCode.NotFound, await SeesAsync(chemicals, hospital));
        JsonObject request = Team.Plan("opened", units: hospital);
        long plan = await _team.FixedAsync(request);
        Assert.Equal(HttpStatusCode.NotFound, await SeesAsync(chemicals, hospital));
        JsonNode begun = await _team.ActAsync("police", plan, "start");
        Assert.Equal(HttpStatusCode.OK, (await _team.GetAsync(chemicals, $"/api/organisations/{hospital}")).Status);
        Assert.Equal(HttpStatusCode.NotFound, await SeesAsync(chemicals, pharmacy));
        Assert.Equal(HttpStatusCode.OK, (await _team.GetAsync("health", $"/api/organisations/{hospital}")).Status);
        await _team.StepAsync("police", (long)begun["units"]![0]!["inspection"]!, "call-off", "改期");
        await _team.ActAsync("police", plan, "finish");
        Assert.Equal(HttpStatusCode.NotFound, await SeesAsync(chemicals, hospital));
    }

    [Fact]
    public async Task Who_declined_sees_the_plan_until_it_begins_and_no_longer()
    {
        long plan = (long)(await _team.MustAsync(
            "police", "/api/inspection-plans", Team.Plan("declined", units: Team.Coatings)))["plan"]!["number"]!;
        string path = $"/api/inspection-plans/{plan}";
        await _team.ActAsync("police", plan, "fix");
        await _team.ActAsync("market", plan, "decline", "人手不足");
        await _team.ActAsync("emergency", plan, "accept");
        foreach (string user in new[] { "police", "emergency" }) await _team.NameAsync(user, plan, $"C-{user}");
        Assert.Equal(HttpStatusCode.OK, (await _team.GetAsync("market", path)).Status);
        await _team.ActAsync("police", plan, "start");
        Assert.Equal(HttpStatusCode.NotFound, (await _team.GetAsync("market", path)).Status);
        Assert.Equal(HttpStatusCode.OK, (await _team.GetAsync("emergency", path)).Status);
    }

    [Fact]
    public async Task A_plan_opens_nothing_before_its_first_day()
    {
        string hospital = "12150823460001098T";
        JsonObject request = Team.Plan("opened-later", units: hospital);
        request["from"] = Team.Day(2);
        long plan = await _team.FixedAsync(request);
        await _team.ActAsync("police", plan, "start");
        Assert.Equal(
            HttpStatusCode.NotFound, (await _team.GetAsync("emergency", $"/api/organisations/{hospital}")).Status);
        await using TraceabilityDb db = town.Db();
        Assert.Equal(PlanState.Running, await db.InspectionPlans
            .Where(p => p.Id == new Domain.Id<InspectionPlan>(plan)).Select(p => p.State).SingleAsync(Stop));
    }

    [Fact]
    public async Task The_indicators_count_inspections_done_and_findings_put_right_in_time()
    {
        await _team.SealedAsync();
        JsonNode all = (await _team.GetAsync("committee", "/api/indicators")).Body!;
        Assert.Contains("\"inspections\"", all.ToJsonString(), StringComparison.Ordinal);
        Assert.Contains("\"rectified\"", all.ToJsonString(), StringComparison.Ordinal);
    }

    public void Dispose() => _team.Dispose();

    private async Task<HttpStatusCode> SeesAsync(string user, string unit) =>
        (await _team.GetAsync(user, $"/api/organisations/{unit}")).Status;
}
