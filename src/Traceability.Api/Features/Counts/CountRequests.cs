using Traceability.Api.Recording;

namespace Traceability.Api.Features.Counts;

/// <summary>From a count to the requests that record it: as many as a movement's limit of lines makes of it.</summary>
public static class CountRequests
{
    public const int ItemsMost = 1_000;

    public static IReadOnlyList<MovementRequest> Of(
        string number, CountScope scope, IReadOnlyList<CountDifference> lines, DateTimeOffset at, string counter,
        string checker, string? note)
    {
        CountDifference[][] parts = [.. lines.Chunk(ItemsMost)];
        return
        [
            .. parts.Select((part, i) => new MovementRequest
            {
                RequestId = parts.Length == 1 ? number : $"{number}-{i + 1}",
                OccurredAt = at,
                Site = scope.Site,
                HandedOverBy = counter,
                TakenOverBy = checker,
                Note = string.IsNullOrWhiteSpace(note) ? null : note.Trim(),
                Items = [.. part.Select(Item)],
            }),
        ];
    }

    private static MovementItemRequest Item(CountDifference line)
    {
        (string quantity, string unit) = CountTally.Exact(line.Found, line.Goods.Unit);
        return new MovementItemRequest
        {
            Product = line.Goods.Product, Lot = line.Goods.Lot, Package = line.Goods.Package, Quantity = quantity,
            Unit = unit,
        };
    }
}
