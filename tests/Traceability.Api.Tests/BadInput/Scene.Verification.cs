using System.Text.Json.Nodes;
using Traceability.Db;
using Traceability.Domain.Oversight.Enrolments;
using Traceability.Domain.Oversight.Verifications;

namespace Traceability.Api.Tests.BadInput;

/// <summary>Enrolments, verifications and devices of the scene.</summary>
internal sealed partial class Scene
{
    /// <summary>An enrolment that waits to be reviewed.</summary>
    public long Enrolment { get; private set; }

    public long Planned { get; private set; }

    public long OnSite { get; private set; }

    /// <summary>On site, every item answered.</summary>
    public long Answered { get; private set; }

    public long ToSign { get; private set; }

    public long Device { get; private set; }

    private async Task SetVerificationsAsync(OpenTown town)
    {
        using (TraceabilityDb db = town.Db())
        {
            Enrolment = db.Enrolments.Single(e => e.State == EnrolmentState.Sent).Id.Value;
            ToSign = db.Verifications.Single(v => v.State == VerificationState.ToSign).Id.Value;
        }

        Planned = await PlanAsync(town, "91150823MA0P10101H");
        OnSite = await BeginAsync(town, Producer);
        Answered = await BeginAsync(town, "91150823MA0P10056G");
        JsonNode detail = JsonNode.Parse(await (await town.ClientAsync("police")).GetStringAsync(
            new Uri($"/api/verifications/{Answered}", UriKind.Relative)))!;
        await MustAsync(town, "police", $"/api/verifications/{Answered}/answers", new JsonObject
        {
            ["answers"] = new JsonArray([.. detail["record"]!["items"]!.AsArray().Select(i => new JsonObject
            {
                ["item"] = (int)i!["number"]!, ["mark"] = "not-applicable",
            })]),
        });
        Device = (long)(await MustAsync(town, "operator", "/api/devices", RouteBodies.DeviceBody("SN-SCENE")))
            ["device"]!["number"]!;
    }

    private static async Task<long> PlanAsync(OpenTown town, string unit) =>
        (long)(await MustAsync(town, "police", "/api/verifications", new JsonObject
        {
            ["organisation"] = unit, ["plannedOn"] = RouteBodies.Day(0),
        }))["row"]!["number"]!;

    private static async Task<long> BeginAsync(OpenTown town, string unit)
    {
        long number = await PlanAsync(town, unit);
        await MustAsync(town, "police", $"/api/verifications/{number}/acts", new JsonObject { ["act"] = "begin" });
        return number;
    }
}
