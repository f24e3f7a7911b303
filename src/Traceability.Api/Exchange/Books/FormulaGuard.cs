namespace Traceability.Api.Exchange.Books;

/// <summary>
/// A text that a spreadsheet would run as a formula goes out with an apostrophe before it, and comes in without.
/// </summary>
public static class FormulaGuard
{
    private const string Dangerous = "=+-@\t\r";

    public static string Put(string text) =>
        text.Length > 0 && Dangerous.Contains(text[0], StringComparison.Ordinal) && !IsNumber(text) ? "'" + text : text;

    public static string Lift(string text) =>
        text.Length > 1 && text[0] == '\'' && Dangerous.Contains(text[1], StringComparison.Ordinal) ? text[1..] : text;

    private static bool IsNumber(string text) =>
        text.Length > 1 && text.Skip(1).All(c => char.IsAsciiDigit(c) || c == '.');
}
