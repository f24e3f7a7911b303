using System.Globalization;
using Traceability.Domain.Ledger;
using Traceability.Domain.Parties;

namespace Traceability.Domain.Tests.Ledger;

/// <summary>The header of a random act: a number, a kind, a booker.</summary>
internal static class ActMovement
{
    private static readonly DateTime Start = new(2026, 1, 5, 1, 0, 0, DateTimeKind.Utc);

    public static Movement Of(Id<Movement> id, MovementKind kind, Id<Organisation> booker) => new()
    {
        Id = id,
        RequestId = "act-" + id.Value.ToString(CultureInfo.InvariantCulture),
        BodyHash = LedgerHash.OfBody(id.ToString()),
        Kind = kind,
        Mode = BookMode.Historic,
        OccurredAt = Start,
        OccurredOffsetMinutes = ChinaTime.OffsetMinutes,
        RecordedAt = Start,
        PostedAt = Start,
        Organisation = booker,
        Owner = booker,
        RecordedBy = "act",
    };
}
