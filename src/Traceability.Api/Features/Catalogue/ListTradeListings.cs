using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Traceability.Db;
using Traceability.Domain.Catalogue;

namespace Traceability.Api.Features.Catalogue;

/// <summary>进出口特别目录: countries and chemicals with their days. A short list: not paged.</summary>
public static class ListTradeListings
{
    public static async Task<Ok<List<TradeListing>>> Handle(TraceabilityDb db, CancellationToken cancellationToken) =>
        TypedResults.Ok(await db.TradeListings.AsNoTracking().OrderBy(l => l.Code).ToListAsync(cancellationToken));
}
