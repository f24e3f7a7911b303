using System.Text.Json;
using System.Text.Json.Serialization;
using Traceability.Api.Hosting;
using Traceability.Domain.Ledger;

namespace Traceability.Api.Exchange.Profiles;

/// <summary>导入模板 as read from its JSON: which column plays which part, and what the book's words mean.</summary>
public sealed record BookProfile
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        Converters = { new WritableText(), new JsonStringEnumConverter(namingPolicy: null, allowIntegerValues: false) },
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        RespectNullableAnnotations = true,
    };

    private const int DecimalsMost = 12;

    public required BookLayout Layout { get; init; }

    /// <summary>Header in the book → the part it plays.</summary>
    public required IReadOnlyDictionary<string, string> Columns { get; init; }

    /// <summary>Parts without which a row cannot be read.</summary>
    public required IReadOnlyList<string> Required { get; init; }

    /// <summary>Parts that together make a row's id.</summary>
    public IReadOnlyList<string> Key { get; init; } = [];

    /// <summary>How days are written, for example MMddyyyy.</summary>
    public required IReadOnlyList<string> DateForms { get; init; }

    /// <summary>Name of the unit when the book has no column for it.</summary>
    public string? Unit { get; init; }

    /// <summary>Decimals moved before a quantity is counted in <see cref="Unit"/>: 4 makes 0.4472 into 4472.</summary>
    public int Decimals { get; init; }

    /// <summary>Part → what the book writes → what is meant.</summary>
    public IReadOnlyDictionary<string, IReadOnlyDictionary<string, string>> Values { get; init; } =
        new Dictionary<string, IReadOnlyDictionary<string, string>>();

    /// <summary>Part → what holds for every row.</summary>
    public IReadOnlyDictionary<string, string> Constants { get; init; } = new Dictionary<string, string>();

    public IReadOnlyList<BookFilter> Filters { get; init; } = [];

    private bool IsSound => Decimals is >= 0 and <= DecimalsMost && (Unit is null || UnitName.IsKnown(Unit))
        && !Required.Concat(Key).Concat(DateForms).Concat(Columns.Values).Concat(Constants.Values).Contains(null);

    /// <summary>Null when the text is not a profile.</summary>
    public static BookProfile? Parse(string definition)
    {
        try
        {
            BookProfile? profile = JsonSerializer.Deserialize<BookProfile>(definition, Json);
            return profile is { IsSound: true } ? profile : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>What is meant by a value: the value itself when the profile says nothing of it.</summary>
    public string Meaning(string part, string value) =>
        Values.TryGetValue(part, out IReadOnlyDictionary<string, string>? words)
            && words.TryGetValue(value, out string? meaning) ? meaning : value;
}
