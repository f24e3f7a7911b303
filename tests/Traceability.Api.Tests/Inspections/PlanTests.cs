using System.Net;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Traceability.Db;
using Traceability.Domain.Oversight.Inspections;

namespace Traceability.Api.Tests.Inspections;

/// <summary>检查计划: made, fixed, answered, drawn, begun; each by the one whose act it is.</summary>
public sealed class PlanTests(Town town) : IClassFixture<Town>, IDisposable
{
    private readonly Team _team = new(town);

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_plan_sent_twice_is_one_plan_and_another_under_its_number_is_refused()
    {
        JsonObject plan = Team.Plan("plan-twice", units: Team.Coatings);
        JsonNode first = await _team.MustAsync("police", "/api/inspection-plans", plan);
        JsonNode again = await _team.MustAsync("police", "/api/inspection-plans", plan);
        Assert.Equal((long)first["plan"]!["number"]!, (long)again["plan"]!["number"]!);
        plan["title"] = "另一个计划";
        Assert.Equal(
            HttpStatusCode.Conflict, (await _team.PostAsync("police", "/api/inspection-plans", plan)).Status);
    }

    [Theory]
    [InlineData("units", "91150203MA0P101441", "units[0]")]
    [InlineData("agencies", "91150823MA0P1003XM", "agencies[0]")]
    [InlineData("agencies", "11150823011500019W", "agencies[0]")]
    public async Task What_is_not_of_the_ground_or_no_agency_is_named(string field, string code, string fault)
    {
        JsonObject plan = Team.Plan($"plan-bad-{field}-{code}", units: Team.Coatings);
        plan[field] = new JsonArray(code);
        (HttpStatusCode status, JsonNode answer) = await _team.PostAsync("police", "/api/inspection-plans", plan);
        Assert.Equal(HttpStatusCode.BadRequest, status);
        Assert.NotNull(answer["errors"]![fault]);
    }

    [Fact]
    public async Task A_cross_region_plan_has_an_agency_of_another_region()
    {
        JsonObject plan = Team.Plan("plan-cross", "cross-region", Team.Coatings);
        JsonNode refused = (await _team.PostAsync("police", "/api/inspection-plans", plan)).Body;
        Assert.Contains("其他地区", (string)refused["errors"]!["agencies"]![0]!, StringComparison.Ordinal);
        plan["agencies"]!.AsArray().Add(Team.BaotouPolice);
        await _team.MustAsync("police", "/api/inspection-plans", plan);
    }

    [Fact]
    public async Task A_plan_that_is_over_or_without_units_is_refused()
    {
        JsonObject plan = Team.Plan("plan-empty");
        Assert.NotNull((await _team.PostAsync("police", "/api/inspection-plans", plan)).Body["errors"]!["units"]);
        plan = Team.Plan("plan-over", units: Team.Coatings);
        (plan["from"], plan["to"]) = (Team.Day(-9), Team.Day(-1));
        Assert.NotNull((await _team.PostAsync("police", "/api/inspection-plans", plan)).Body["errors"]!["to"]);
        plan = Team.Plan("plan-pool");
        plan["draw"] = 199;
        Assert.NotNull((await _team.PostAsync("police", "/api/inspection-plans", plan)).Body["errors"]!["draw"]);
    }

    [Fact]
    public async Task Units_by_risk_are_the_riskiest_of_the_ground_with_their_score()
    {
        JsonObject plan = Team.Plan("plan-risk");
        plan["riskiest"] = 3;
        JsonArray units = (await _team.MustAsync("police", "/api/inspection-plans", plan))["units"]!.AsArray();
        Assert.Equal(3, units.Count);
        Assert.All(units, u => Assert.Equal("by-risk", (string)u!["origin"]!));
        Assert.All(units, u => Assert.NotNull(u!["risk"]));
    }

    [Fact]
    public async Task A_draft_is_the_lead_s_alone_and_a_fixed_plan_is_seen_by_those_invited()
    {
        long plan = (long)(await _team.MustAsync(
            "police", "/api/inspection-plans", Team.Plan("plan-seen", units: Team.Trader)))["plan"]!["number"]!;
        string path = $"/api/inspection-plans/{plan}";
        Assert.Equal(HttpStatusCode.NotFound, (await _team.GetAsync("market", path)).Status);
        await _team.ActAsync("police", plan, "fix");
        Assert.Equal(HttpStatusCode.OK, (await _team.GetAsync("market", path)).Status);
        Assert.Equal(HttpStatusCode.OK, (await _team.GetAsync("police-city", path)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await _team.GetAsync("health", path)).Status);
        foreach (string user in new[] { "operator", "association", "committee", "admin" })
            Assert.Equal(HttpStatusCode.Forbidden, (await _team.GetAsync(user, path)).Status);
    }

    [Fact]
    public async Task Only_the_lead_fixes_and_begins_and_a_refusal_to_take_part_says_why()
    {
        long plan = (long)(await _team.MustAsync(
            "police", "/api/inspection-plans", Team.Plan("plan-who", units: Team.Trader)))["plan"]!["number"]!;
        await _team.ActAsync("police", plan, "fix");
        string acts = $"/api/inspection-plans/{plan}/acts";
        Assert.Equal(HttpStatusCode.Forbidden, (await _team.PostAsync(
            "market", acts, new JsonObject { ["act"] = "start" })).Status);
        (HttpStatusCode status, JsonNode answer) = await _team.PostAsync(
            "market", acts, new JsonObject { ["act"] = "decline" });
        Assert.Equal(HttpStatusCode.BadRequest, status);
        Assert.NotNull(answer["errors"]!["reason"]);
        await _team.ActAsync("market", plan, "decline", "近期人手不足");
        JsonNode seen = (await _team.GetAsync("police", $"/api/inspection-plans/{plan}")).Body!;
        Assert.Contains(seen["agencies"]!.AsArray(), a => (string?)a!["reason"] == "近期人手不足");
    }

    [Fact]
    public async Task Nothing_begins_before_all_have_answered_and_named_two_officers_of_two_agencies()
    {
        long plan = (long)(await _team.MustAsync(
            "police", "/api/inspection-plans", Team.Plan("plan-alone", units: Team.Trader)))["plan"]!["number"]!;
        await _team.ActAsync("police", plan, "fix");
        string acts = $"/api/inspection-plans/{plan}/acts";
        JsonObject start = new() { ["act"] = "start" };
        Assert.Contains("还没有答复", (string)(await _team.PostAsync("police", acts, start.DeepClone())).Body["title"]!,
            StringComparison.Ordinal);
        await _team.ActAsync("market", plan, "decline", "人手不足");
        await _team.ActAsync("emergency", plan, "accept");
        await _team.NameAsync("police", plan, "C-1");
        Assert.Contains("还没有指派", (string)(await _team.PostAsync("police", acts, start.DeepClone())).Body["title"]!,
            StringComparison.Ordinal);
        await _team.NameAsync("emergency", plan, "C-2");
        await _team.MustAsync("emergency", $"/api/inspection-plans/{plan}/recusals", new JsonObject
        {
            ["certificate"] = "C-2", ["unit"] = Team.Trader, ["reason"] = "近亲属在该单位任职",
        });
        (HttpStatusCode status, JsonNode answer) = await _team.PostAsync("police", acts, start.DeepClone());
        Assert.Equal(HttpStatusCode.Conflict, status);
        Assert.Contains("第四十三条", (string)answer["title"]!, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_draw_is_bound_before_and_anybody_repeats_it_after()
    {
        JsonObject request = Team.Plan("plan-draw");
        request["draw"] = 3;
        long plan = await _team.FixedAsync(request);
        JsonNode before = (await _team.GetAsync("market", $"/api/inspection-plans/{plan}/draw")).Body!;
        Assert.Null(before["seed"]);
        Assert.Equal(64, ((string)before["seedHash"]!).Length);
        Assert.Equal(HttpStatusCode.Conflict, (await _team.PostAsync(
            "police", $"/api/inspection-plans/{plan}/acts", new JsonObject { ["act"] = "start" })).Status);
        await _team.ActAsync("police", plan, "draw");
        JsonNode proof = (await _team.GetAsync("market", $"/api/inspection-plans/{plan}/draw")).Body!;
        string seed = (string)proof["seed"]!;
        Assert.Equal((string)before["seedHash"]!, Draw.HashOf(seed));
        string[] pool = [.. before["pool"]!.AsArray().Select(c => (string)c!)];
        string[] expected = [.. Draw.Units(seed, pool, 3).Where(u => u.IsDrawn).Select(u => u.Code)];
        JsonNode begun = await _team.ActAsync("police", plan, "start");
        Assert.Equal(
            expected.Order(), begun["units"]!.AsArray().Where(u => (bool)u!["isTarget"]!)
                .Select(u => (string)u!["code"]!).Order());
        Assert.All(begun["units"]!.AsArray().Where(u => (bool)u!["isTarget"]!), u => Assert.NotNull(u!["inspection"]));
        await using TraceabilityDb db = town.Db();
        foreach (JsonNode? drawn in proof["teams"]!.AsArray())
        {
            string unit = (string)drawn!["unit"]!;
            string[] kept = await (
                from i in db.Inspections
                where i.Plan == new Domain.Id<InspectionPlan>(plan)
                join o in db.Organisations on i.Unit equals o.Id
                where o.Code == unit
                from t in db.InspectionOfficers.Where(t => t.Inspection == i.Id)
                join f in db.PlanOfficers on t.Officer equals f.Id
                select f.Certificate).ToArrayAsync(Stop);
            Assert.Equal(
                drawn["officers"]!.AsArray().Select(o => (string)o!["certificate"]!).Order(), kept.Order());
        }
    }

    [Fact]
    public async Task The_seed_is_not_to_be_read_before_the_draw()
    {
        JsonObject request = Team.Plan("plan-hidden");
        request["draw"] = 1;
        long plan = await _team.FixedAsync(request);
        await using TraceabilityDb db = town.Db();
        InspectionPlan kept = await db.InspectionPlans.SingleAsync(
            p => p.Id == new Domain.Id<InspectionPlan>(plan), Stop);
        Assert.Null(kept.Seed);
        Assert.NotEqual(kept.SeedHash, Draw.HashOf(kept.HiddenSeed!));
    }

    [Fact]
    public async Task One_sign_in_is_one_officer_and_a_stranger_s_sign_in_is_none()
    {
        long plan = await _team.FixedAsync(Team.Plan("plan-officers", units: Team.Trader));
        string officers = $"/api/inspection-plans/{plan}/officers";
        (HttpStatusCode status, JsonNode answer) = await _team.PostAsync("police", officers, new JsonObject
        {
            ["name"] = "某人", ["certificate"] = "C-9", ["userName"] = "market",
        });
        Assert.Equal(HttpStatusCode.BadRequest, status);
        Assert.NotNull(answer["errors"]!["userName"]);
        Assert.Equal(HttpStatusCode.Conflict, (await _team.PostAsync("police", officers, new JsonObject
        {
            ["name"] = "某人", ["certificate"] = "C-10", ["userName"] = "police",
        })).Status);
    }

    [Fact]
    public async Task A_plan_ends_when_its_inspections_are_sealed_or_called_off()
    {
        long plan = await _team.FixedAsync(Team.Plan("plan-end", units: Team.Trader));
        JsonNode begun = await _team.ActAsync("police", plan, "start");
        string acts = $"/api/inspection-plans/{plan}/acts";
        Assert.Equal(HttpStatusCode.Conflict, (await _team.PostAsync(
            "police", acts, new JsonObject { ["act"] = "finish" })).Status);
        long inspection = (long)begun["units"]![0]!["inspection"]!;
        await _team.StepAsync("police", inspection, "call-off", "单位已停业");
        Assert.Equal("finished", (string)(await _team.ActAsync("police", plan, "finish"))["plan"]!["state"]!);
    }

    public void Dispose() => _team.Dispose();
}
