using System.Text.RegularExpressions;

namespace Traceability.House.Tests.Checks;

/// <summary>
/// Every text of a page stands in both languages side by side, in <c>Say("中文", "English")</c>: Chinese anywhere else in
/// a page, or bare English words between its tags, would be read by somebody in the wrong language.
/// </summary>
public static partial class Tongues
{
    private const string Call = "Say(";

    public static IEnumerable<Fault> Untranslated(SourceFile file)
    {
        if (!file.Path.EndsWith(".razor", StringComparison.Ordinal)) yield break;
        string text = Blank(file.Text);
        int code = text.IndexOf("@code", StringComparison.Ordinal);
        foreach (Match chinese in ChineseRun().Matches(text))
            yield return At(file, chinese.Index, $"“{chinese.Value}” is said in Chinese only: use Say(zh, en)");
        foreach (Match english in BareEnglish().Matches(code < 0 ? text : text[..code]))
            yield return At(file, english.Index, $"“{english.Groups[1].Value}” is said in English only");
    }

    /// <summary>The text with comments and both-language calls blanked out, lines kept.</summary>
    private static string Blank(string text)
    {
        char[] left = Comments().Replace(text, m => Spaces(m.Value)).ToCharArray();
        string read = new(left);
        for (int at = read.IndexOf(Call, StringComparison.Ordinal); at >= 0;
            at = read.IndexOf(Call, at + 1, StringComparison.Ordinal))
        {
            int end = EndOfCall(read, at + Call.Length);
            for (int i = at; i < end; i++) if (left[i] != '\n') left[i] = ' ';
        }

        return new string(left);
    }

    /// <summary>Just behind the bracket that closes the call; strings may hold brackets.</summary>
    private static int EndOfCall(string text, int from)
    {
        bool inText = false;
        for (int i = from, depth = 1; i < text.Length; i++)
        {
            if (text[i] == '"' && text[i - 1] != '\\') inText = !inText;
            if (inText) continue;
            depth += text[i] switch { '(' => 1, ')' => -1, _ => 0 };
            if (depth == 0) return i + 1;
        }

        return text.Length;
    }

    private static string Spaces(string text) => new([.. text.Select(c => c == '\n' ? '\n' : ' ')]);

    private static Fault At(SourceFile file, int index, string what) =>
        new(file.Path, file.Text[..index].Count(c => c == '\n') + 1, what);

    [GeneratedRegex(@"@\*.*?\*@|<!--.*?-->|(?<![:""'])//[^\n]*", RegexOptions.Singleline)]
    private static partial Regex Comments();

    [GeneratedRegex(@"[\u4e00-\u9fff]+")]
    private static partial Regex ChineseRun();

    [GeneratedRegex(@"(?<![=\-])>\s*([A-Za-z][A-Za-z' ]{3,})\s*<")]
    private static partial Regex BareEnglish();
}
