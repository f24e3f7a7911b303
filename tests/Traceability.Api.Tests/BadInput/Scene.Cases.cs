using System.Text.Json.Nodes;

namespace Traceability.Api.Tests.BadInput;

/// <summary>A case of the police with what belongs to it, and a report of a loss.</summary>
internal sealed partial class Scene
{
    public long Case { get; private set; }

    public long CaseItem { get; private set; }

    public long RequestToWithdraw { get; private set; }

    public long RequestToAnswer { get; private set; }

    /// <summary>Proposed by one officer; another decides.</summary>
    public long Measure { get; private set; }

    public long Loss { get; private set; }

    private async Task SetCasesAsync(OpenTown town)
    {
        Case = (long)(await MustAsync(town, "police", "/api/cases", RouteBodies.NewCase("SCENE-CASE")))["number"]!;
        foreach (string user in new[] { "police-2", "police-region" })
        {
            await MustAsync(town, "police", $"/api/cases/{Case}/members", new JsonObject
            {
                ["userName"] = user, ["role"] = "member",
            });
        }

        CaseItem = await PartAsync(town, "items", RouteBodies.SeizedItem("SCENE-ITEM"));
        RequestToWithdraw = await PartAsync(town, "requests", RouteBodies.AgencyAsk("SCENE-ASK-1"));
        RequestToAnswer = await PartAsync(town, "requests", RouteBodies.AgencyAsk("SCENE-ASK-2"));
        Measure = await PartAsync(town, "measures", RouteBodies.NewMeasure("SCENE-MEASURE"));
        Loss = (long)(await MustAsync(town, "operator", "/api/loss-reports", RouteBodies.NewLoss("SCENE-LOSS")))["id"]!;
    }

    private async Task<long> PartAsync(OpenTown town, string what, JsonObject body) =>
        (long)(await MustAsync(town, "police", $"/api/cases/{Case}/{what}", body))["part"]!;
}
