using Traceability.Domain.Ledger;

namespace Traceability.Api.Language;

/// <summary>业务类型 in an address, as the answers write it: dispatch, stock-count; upper and lower case alike.</summary>
public readonly record struct KindWord(MovementKind Kind)
{
    public static bool TryParse(string? text, out KindWord word)
    {
        string name = (text ?? "").Replace("-", "", StringComparison.Ordinal);
        bool known = Enum.TryParse(name, ignoreCase: true, out MovementKind kind)
            && Enum.IsDefined(kind) && !char.IsAsciiDigit(name[0]);
        word = new KindWord(kind);
        return known;
    }
}
