using System.Globalization;
using System.Text.Json.Nodes;

namespace Traceability.Api.Tests.BadInput;

internal sealed partial class Scene
{
    /// <summary>A person of the producer, who ships.</summary>
    public const string Shipping = "PERS-SHIPS";

    private async Task<IReadOnlyList<long>> SetRefusalsAsync(OpenTown town)
    {
        await MustAsync(town, "machine", "/api/people", new JsonObject
        {
            ["code"] = Shipping, ["name"] = "某人", ["role"] = "keeper",
        });
        List<long> made = [];
        for (int i = 0; i < 3; i++)
        {
            JsonNode sent = await MustAsync(town, "machine", "/api/dispatches", Movement(
                ProducersStore, Trader, lot: "L2", quantity: "3", id: string.Create(
                    CultureInfo.InvariantCulture, $"REFUSABLE-{i}")));
            made.Add((long)sent["consignment"]!);
        }

        foreach (long refused in made.Skip(1))
        {
            JsonObject refusal = RouteBodies.Refusal();
            refusal["requestId"] = "REFUSED-BEFORE";
            await MustAsync(town, "operator", $"/api/consignments/{refused}/refusal", refusal);
        }

        return made;
    }
}
