using Traceability.Domain.Identifiers;
using Traceability.Domain.Parties;

namespace Traceability.Api.ConsoleUi;

/// <summary>Codes typed into a form, in the form in which they are stored; null when nothing was typed.</summary>
internal static class InputCodes
{
    private static readonly char[] Dividers = [',', '，', '、', ';', '；', ' ', '\t', '\r', '\n', '\u3000'];

    public static string? Plain(string? text) => InputText.Exact(text) is { Length: > 0 } code ? code : null;

    public static string? Party(string? text) => Plain(text) is not { } code ? null
        : UnifiedSocialCreditCode.TryParse(code, out UnifiedSocialCreditCode unit) ? unit.Value : code;

    /// <summary>Several codes in one box, divided by commas, blanks or lines; null when nothing was typed.</summary>
    public static IReadOnlyList<string>? Several(string? text)
    {
        string[] codes = [.. (text ?? "").Split(Dividers, StringSplitOptions.RemoveEmptyEntries)
            .Select(Party).OfType<string>().Distinct()];
        return codes.Length == 0 ? null : codes;
    }

    public static string? Words(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
