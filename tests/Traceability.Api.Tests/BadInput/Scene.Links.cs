using System.Text.Json.Nodes;

namespace Traceability.Api.Tests.BadInput;

/// <summary>What the routes of other systems stand on.</summary>
internal sealed partial class Scene
{
    /// <summary>Numbers of webhooks, each in the state in which the act is open.</summary>
    public Dictionary<string, long> Webhooks { get; } = new(StringComparer.Ordinal);

    public long Suspicion { get; private set; }

    public long EndUse { get; private set; }

    private async Task SetLinksAsync(OpenTown town)
    {
        foreach (string act in new[] { "pause", "resume", "end" })
        {
            JsonNode made = await MustAsync(town, "police", "/api/webhooks/", RouteBodies.Webhook($"SCENE-{act}"));
            Webhooks[act] = (long)made["number"]!;
        }

        JsonNode report = await MustAsync(town, "operator", "/api/suspicions/", RouteBodies.Suspicion("SCENE"));
        Suspicion = (long)report["report"]!["number"]!;
        JsonNode use = await MustAsync(town, "operator", "/api/end-use/", RouteBodies.EndUse("SCENE", "CN-P3-02"));
        EndUse = (long)use["check"]!["number"]!;
        await MustAsync(
            town, "police", $"/api/webhooks/{Webhooks["resume"]}/pause", new JsonObject { ["reason"] = "试验" });
    }
}
