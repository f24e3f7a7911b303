using System.Text.Json.Nodes;
using Traceability.Db;

namespace Traceability.Api.Tests.BadInput;

/// <summary>Inspections of the scene, each where an act is open.</summary>
internal sealed partial class Scene
{
    /// <summary>A plan that is fixed and answered.</summary>
    public long FixedPlan { get; private set; }

    public long PlannedInspection { get; private set; }

    /// <summary>Of the trader: it has begun.</summary>
    public long OpenInspection { get; private set; }

    public long SigningInspection { get; private set; }

    /// <summary>The finished one of the demo county, its sample and a finding that is open.</summary>
    public long SealedInspection { get; private set; }

    public long Sample { get; private set; }

    public long OpenFinding { get; private set; }

    private async Task SetInspectionsAsync(OpenTown town)
    {
        FixedPlan = await FixPlanAsync(town, "SCENE-PLAN-1", Trader);
        long plan = await FixPlanAsync(town, "SCENE-PLAN-2", Trader, Producer, "91150823MA0P10048M");
        JsonNode begun = await MustAsync(
            town, "police", $"/api/inspection-plans/{plan}/acts", new JsonObject { ["act"] = "start" });
        long Of(string unit) =>
            (long)begun["units"]!.AsArray().Single(u => (string)u!["code"]! == unit)!["inspection"]!;
        (OpenInspection, SigningInspection, PlannedInspection) = (Of(Trader), Of(Producer), Of("91150823MA0P10048M"));
        foreach (long inspection in new[] { OpenInspection, SigningInspection })
            await StepAsync(town, inspection, "begin");
        await MustAsync(town, "police", $"/api/inspections/{SigningInspection}/checklist", new JsonObject
        {
            ["answers"] = new JsonArray(new JsonObject { ["item"] = "P-01", ["reply"] = "yes" }),
        });
        await StepAsync(town, SigningInspection, "present");
        using TraceabilityDb db = town.Db();
        var sealed_ = db.Inspections.First(i => i.SealedAt != null);
        SealedInspection = sealed_.Id.Value;
        Sample = db.InspectionSamples.First(s => s.Inspection == sealed_.Id).Id.Value;
        OpenFinding = db.InspectionFindings.First(f => f.Inspection == sealed_.Id
            && f.State == Domain.Oversight.Inspections.FindingState.Open).Id.Value;
    }

    private static Task<JsonNode> StepAsync(OpenTown town, long inspection, string act) => MustAsync(
        town, "police", $"/api/inspections/{inspection}/acts", new JsonObject { ["act"] = act });

    private static async Task<long> FixPlanAsync(OpenTown town, string requestId, params string[] units)
    {
        JsonObject request = RouteBodies.InspectionPlan(requestId, units);
        foreach (string chosen in new[] { "riskiest", "draw", "drawFrom" }) request.Remove(chosen);
        JsonNode made = await MustAsync(town, "police", "/api/inspection-plans", request);
        long plan = (long)made["plan"]!["number"]!;
        string path = $"/api/inspection-plans/{plan}";
        await MustAsync(town, "police", $"{path}/acts", new JsonObject { ["act"] = "fix" });
        foreach (string user in new[] { "market", "emergency" })
            await MustAsync(town, user, $"{path}/acts", new JsonObject { ["act"] = "accept" });
        foreach (string user in new[] { "police", "market", "emergency" })
        {
            await MustAsync(town, user, $"{path}/officers", new JsonObject
            {
                ["name"] = "某人", ["certificate"] = $"C-{user}", ["userName"] = user,
            });
        }

        return plan;
    }
}
