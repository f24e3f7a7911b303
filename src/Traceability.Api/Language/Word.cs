namespace Traceability.Api.Language;

/// <summary>
/// A word of a closed set in an address, as the answers write it: stock-count; upper and lower case alike.
/// </summary>
public readonly record struct Word<T>(T Value)
    where T : struct, Enum
{
    public static bool TryParse(string? text, out Word<T> word)
    {
        string name = (text ?? "").Replace("-", "", StringComparison.Ordinal);
        bool known = Enum.TryParse(name, ignoreCase: true, out T value)
            && Enum.IsDefined(value) && !char.IsAsciiDigit(name[0]);
        word = new Word<T>(value);
        return known;
    }
}
