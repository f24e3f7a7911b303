using System.Text.Json;
using Microsoft.AspNetCore.Http.Json;
using Microsoft.Extensions.Options;
using Traceability.Api.Security;
using Traceability.Db;
using Traceability.Db.Providers;
using Traceability.Domain;
using Traceability.Domain.Oversight.Webhooks;
using Traceability.Jobs.Webhooks;

namespace Traceability.Api.Features.Links;

/// <summary>What the job may send on: the feed with the eyes of the subscription's owner.</summary>
internal sealed class WebhookSight(
    TraceabilityDbFactory factory, ChangeReader reader, IOptions<JsonOptions> json, TimeProvider clock)
{
    public async Task<SeenChanges?> LookAsync(WebhookSubscription to, int limit, CancellationToken stop)
    {
        await using TraceabilityDb db = factory.CreateDbContext();
        DateTime now = ChinaTime.ToMillisecond(clock.GetUtcNow().UtcDateTime);
        if (await PersonReader.ReadAsync(db, to.Owner, Scopes.WebhooksManage, now, stop) is not { } owner
            || owner.Organisation != to.Organisation)
        {
            // Who has moved to another unit looks with other eyes: what was registered here does not go along.
            return null;
        }

        ChangePage page = await reader.ReadAsync(db, owner, to.Position, to.ChosenKinds, limit, stop);
        return new SeenChanges(
            [.. page.Items.Select(i => new SeenChange(i.Cursor, BodyOf(i)))], page.Next, page.More);
    }

    private string BodyOf(ChangeRow row) => BodyOf(Exchange.Bundle.BundleWords.Of(row.Kind), row.At, row, json.Value);

    /// <summary>As the Standard Webhooks specification has it: type, timestamp, data.</summary>
    internal static string BodyOf(string type, DateTime at, object data, JsonOptions json) =>
        JsonSerializer.Serialize(new { type, timestamp = at, data }, json.SerializerOptions);
}
