using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using Traceability.Api.Tests.Tips;
using Traceability.Db;
using Traceability.Domain;
using Traceability.Domain.Oversight;

namespace Traceability.Api.Tests.BadInput;

/// <summary>Alerts and tips of the scene.</summary>
internal sealed partial class Scene
{
    /// <summary>A tip that waits to be accepted.</summary>
    public long Tip { get; private set; }

    /// <summary>A tip that was found true.</summary>
    public long ProvenTip { get; private set; }

    /// <summary>An alert about the producer.</summary>
    public static long Raise(OpenTown town)
    {
        using TraceabilityDb db = town.Db();
        Id<Alert> id = town.App.Services.GetRequiredService<IdSource>().Next<Alert>();
        db.Alerts.Add(new Alert
        {
            Id = id,
            Rule = "R-063",
            Subject = $"scene-{id}",
            Period = "",
            Organisation = db.Organisations.Single(o => o.Code == Producer).Id,
            Level = AlertLevel.Warning,
            MessageZh = "到货未确认",
            MessageEn = "arrival not confirmed",
            Evidence = "",
            FirstSeenOn = new DateOnly(2026, 1, 1),
            RaisedAt = new DateTime(2026, 1, 1, 0, 0, 0, DateTimeKind.Utc),
            DueAt = new DateTime(2026, 1, 8, 0, 0, 0, DateTimeKind.Utc),
        });
        db.SaveChanges();
        return id.Value;
    }

    private async Task SetTipsAsync(OpenTown town)
    {
        (Tip, ProvenTip) = (await TipsOf.SendAsync(town.App), await TipsOf.SendAsync(town.App));
        foreach (string act in new[] { "accept", "investigate", "substantiate" })
        {
            await MustAsync(town, "police", $"/api/tips/{ProvenTip}/acts", new JsonObject
            {
                ["act"] = act, ["reason"] = "试验",
            });
        }
    }
}
