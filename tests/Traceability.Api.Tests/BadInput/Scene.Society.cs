using System.Text.Json.Nodes;
using Traceability.Db;
using Traceability.Domain;

namespace Traceability.Api.Tests.BadInput;

/// <summary>What the association's routes stand on.</summary>
internal sealed partial class Scene
{
    /// <summary>A course of the trader's association that is open.</summary>
    public long Course { get; private set; }

    /// <summary>A self-check of one item that the trader has not filled in.</summary>
    public long SelfCheckForm { get; private set; }

    private static async Task<long> PublishSelfCheckAsync(OpenTown town)
    {
        DateOnly day = ChinaTime.DayOf(DateTime.UtcNow).AddDays(20);
        JsonNode made = await MustAsync(town, "association", "/api/self-checks", new JsonObject
        {
            ["title"] = "试验用自查表", ["fillBy"] = $"{day:yyyy-MM-dd}",
            ["items"] = new JsonArray(new JsonObject { ["text"] = "双人双锁执行到位" }),
        });
        return (long)made["number"]!;
    }

    private static long OpenCourse(OpenTown town)
    {
        using TraceabilityDb db = town.Db();
        return db.Courses.Where(c => c.ClosedAt == null).OrderBy(c => c.Id).First().Id.Value;
    }
}
