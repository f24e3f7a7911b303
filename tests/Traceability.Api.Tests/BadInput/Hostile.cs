using System.Globalization;
using System.Text.Json.Nodes;

namespace Traceability.Api.Tests.BadInput;

/// <summary>One way to spoil a field.</summary>
/// <param name="What">Stands in the message of a test that fails.</param>
/// <param name="Value">Null is written as null, <see cref="Missing"/> takes the field out.</param>
internal sealed record Hostile(string What, JsonNode? Value)
{
    /// <summary>Written as the escape of half a character, which no JSON writer makes.</summary>
    public const string HalfCharacter = "HALF-A-CHARACTER";

    public static readonly JsonNode Missing = new JsonObject { ["missing"] = true };

    private const int Long = 100_000;

    private static readonly Hostile[] WrongType =
        [new("a list", new JsonArray()), new("an object", new JsonObject())];

    private static readonly Hostile[] Unreadable =
    [
        .. WrongType, new("a number", 5), new("NUL", "a\0b"), new("an escape", "a\u001b[2Jb"),
        new("half a character", "a" + HalfCharacter), new("long", new string('A', Long)),
    ];

    private static readonly Hostile[] Absent =
        [new("missing", Missing), new("null", null), new("empty", ""), new("blank", "  "), new("wide blank", "　")];

    private static readonly Hostile[] Unknown = [new("unknown", "NO-SUCH-THING")];

    private static readonly Hostile[] Nowhere = [new("nowhere", "990000"), new("short", "15082")];

    private static readonly Hostile[] NoDay =
        [new("nonsense", "yesterday"), new("29 February 2025", "2025-02-29"), new("month 13", "2026-13-01")];

    private static readonly Hostile[] NoTime =
    [
        .. Unreadable, .. NoDay, new("29 February at noon", "2025-02-29T12:00:00Z"),
        new("before 1990", "1989-12-31T12:00:00+08:00"), new("the first moment", "0001-01-01T00:00:00Z"),
        new("the last moment", "9999-12-31T23:59:59Z"),
    ];

    private static readonly Hostile[] NoNumber =
    [
        .. WrongType, new("text", "many"), new("a number as text", "5"), new("a fraction", 1.5),
        new("overflow", JsonNode.Parse("99999999999999999999")), new("NaN", "NaN"),
    ];

    private static readonly Hostile[] NoWord = [.. Unreadable, .. Unknown, new("empty", ""), new("out of range", 99)];

    public static IEnumerable<Hostile> Of(FieldKind kind, JsonNode valid) => kind switch
    {
        FieldKind.Text => [.. Unreadable, .. Absent],
        FieldKind.FreeText => Unreadable,
        FieldKind.Reference => [.. Unreadable, .. Absent, .. Unknown],
        FieldKind.OptionalReference => [.. Unreadable, .. Unknown],
        FieldKind.Uscc => [.. Unreadable, .. Absent, .. Unknown, Forged(valid)],
        FieldKind.OptionalUscc => [.. Unreadable, .. Unknown, Forged(valid)],
        FieldKind.PackageCode => [.. Unreadable, .. Absent, .. Unknown, Forged(valid)],
        FieldKind.OptionalPackageCode or FieldKind.Gtin or FieldKind.IdNumber or FieldKind.Cas =>
        [
            .. Unreadable, .. Unknown, Forged(valid),
        ],
        FieldKind.Region => [.. Unreadable, .. Absent, .. Unknown, .. Nowhere],
        FieldKind.OptionalRegion => [.. Unreadable, .. Unknown, .. Nowhere],
        FieldKind.PastTime => [.. NoTime, .. Absent, Tomorrow],
        FieldKind.OptionalPastTime => [.. NoTime, Tomorrow],
        FieldKind.ComingTime => NoTime,
        FieldKind.PastDay => [.. Unreadable, .. NoDay, LongAgo, LastDay, new("tomorrow", RouteBodies.Day(1))],
        FieldKind.Day => [.. Unreadable, .. Absent, .. NoDay, LongAgo, LastDay],
        FieldKind.OptionalDay => [.. Unreadable, .. NoDay, LongAgo, LastDay],
        FieldKind.Quantity => [.. Unreadable, .. Absent, .. NoQuantity, .. Nothing],
        FieldKind.OptionalQuantity => [.. Unreadable, new("empty", ""), .. NoQuantity, .. Nothing],
        FieldKind.CountedQuantity => [.. Unreadable, .. Absent, .. NoQuantity],
        FieldKind.Unit => [.. Unreadable, .. Absent, .. Unknown, .. OtherUnits],
        FieldKind.AnyUnit => [.. Unreadable, .. Unknown, new("empty", ""), new("null", null)],
        FieldKind.Degrees => [.. Unreadable, .. NoDegrees],
        FieldKind.Amount => [.. NoNumber, new("negative", -1)],
        FieldKind.Count => [.. NoNumber, new("zero", 0), new("negative", -1), new("the least", long.MinValue)],
        FieldKind.Word => [.. NoWord, new("missing", Missing), new("null", null)],
        FieldKind.OptionalWord => NoWord,
        FieldKind.Flag => NoFlag,
        FieldKind.Needed => [.. NoFlag, new("missing", Missing)],
    };

    private static Hostile Tomorrow => new(
        "tomorrow", DateTimeOffset.UtcNow.AddDays(1).ToString("O", CultureInfo.InvariantCulture));

    private static Hostile LongAgo => new("before 1990", "1989-12-31");

    private static Hostile LastDay => new("the last day", "9999-12-31");

    private static Hostile[] Nothing => [new("zero", "0"), new("zero point", "0.000")];

    private static Hostile[] NoQuantity =>
    [
        new("negative", "-1"), new("exponent", "1e3"),
        new("too fine", "0.0000001"), new("overflow", "99999999999999999999"), new("text", "many"),
        new("NaN", "NaN"), new("infinite", "Infinity"), new("a comma", "1,5"), new("two points", "1.5.1"),
        new("hexadecimal", "0x10"), new("more than there is in the world", "9223372036854"),
    ];

    private static Hostile[] OtherUnits =>
    [
        new("litres", "L"), new("millilitres", "mL"), new("microlitres", "µL"), new("pieces", "piece"),
        new("tablets", "片"), new("litres in Chinese", "升"), new("a pair of units", "kg L"),
    ];

    private static Hostile[] NoDegrees =>
    [
        new("text", "north"), new("beyond the pole", "181"), new("below it", "-181"), new("overflow", "999999999999"),
        new("seven decimals", "40.1234567"), new("NaN", "NaN"), new("degrees", "40°"),
    ];

    private static Hostile[] NoFlag => [.. WrongType, new("text", "yes"), new("a number", 1), new("null", null)];

    /// <summary>The last character is another one: what somebody makes up does not fit its own check.</summary>
    private static Hostile Forged(JsonNode valid)
    {
        string text = (string)valid!;
        return new Hostile("a forged check digit", text[..^1] + (text[^1] == '7' ? '8' : '7'));
    }
}
