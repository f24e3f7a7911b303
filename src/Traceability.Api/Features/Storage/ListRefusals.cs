using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Traceability.Api.Paging;
using Traceability.Api.Security;
using Traceability.Db;
using Traceability.Domain;
using Traceability.Domain.Ledger;
using Traceability.Domain.Oversight;

namespace Traceability.Api.Features.Storage;

/// <summary>被拒登记簿, newest first.</summary>
public static class ListRefusals
{
    public static async Task<Ok<Page<RefusalRow>>> Handle(
        [AsParameters] PageQuery page, TraceabilityDb db, CurrentPerson person, CancellationToken cancellationToken)
    {
        IQueryable<Refusal> seen = Visibility.Refusals(db, person).AsNoTracking();
        if (page.After is { } after)
        {
            Id<Refusal> last = new(after);
            seen = seen.Where(r => r.Id < last);
        }

        List<Refusal> refusals = await seen.OrderByDescending(r => r.Id).Take(page.Size + 1)
            .ToListAsync(cancellationToken);
        List<RefusalRow> rows = refusals.ConvertAll(r => new RefusalRow(
            r.Id.Value, r.At, r.RequestId, r.Kind, r.Rules.Split(';'), JsonNode.Parse(r.Findings)));
        return TypedResults.Ok(Page<RefusalRow>.Of(rows, page.Size, r => r.Number));
    }
}

/// <summary>A refused attempt with every broken rule.</summary>
public sealed record RefusalRow(
    long Number, DateTime At, string RequestId, MovementKind Kind, IReadOnlyList<string> Rules, JsonNode? Findings);
