using System.Text.Json;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Traceability.Db;
using Traceability.Domain.Oversight;

namespace Traceability.Api.Features.Patrol;

/// <summary>日封 as JSON lines, oldest first: kept elsewhere, they prove later that no sealed day was touched.</summary>
public static class ExportSeals
{
    public static PushStreamHttpResult Handle(TraceabilityDb db, CancellationToken cancellationToken) =>
        TypedResults.Stream(
            async output =>
            {
                IAsyncEnumerable<DailySeal> seals = db.DailySeals.AsNoTracking().OrderBy(s => s.Day)
                    .AsAsyncEnumerable();
                await using StreamWriter writer = new(output);
                await foreach (DailySeal seal in seals.WithCancellation(cancellationToken))
                    await writer.WriteLineAsync(JsonSerializer.Serialize(SealLine.Of(seal), JsonSerializerOptions.Web));
            },
            "application/jsonl");
}

/// <summary>One sealed day; hashes in lower-case hexadecimal.</summary>
public sealed record SealLine(
    DateOnly Day, long Movements, string MerkleRoot, string PreviousSeal, string Seal, DateTime SealedAt)
{
    public static SealLine Of(DailySeal seal) => new(
        seal.Day, seal.Movements, Convert.ToHexStringLower(seal.MerkleRoot),
            Convert.ToHexStringLower(seal.PreviousSeal),
        Convert.ToHexStringLower(seal.Seal), seal.SealedAt);
}
