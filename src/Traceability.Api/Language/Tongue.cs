using System.Globalization;

namespace Traceability.Api.Language;

/// <summary>The language of the answer: Chinese unless the caller prefers English.</summary>
public static class Tongue
{
    public static bool IsEnglish => CultureInfo.CurrentUICulture.TwoLetterISOLanguageName == "en";

    public static string Say(string zh, string en) => IsEnglish ? en : zh;

    /// <summary>What goes on record, in Chinese whoever writes it.</summary>
    public static string Recorded(Func<string> words)
    {
        ArgumentNullException.ThrowIfNull(words);
        CultureInfo own = CultureInfo.CurrentUICulture;
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("zh-CN");
        try
        {
            return words();
        }
        finally
        {
            CultureInfo.CurrentUICulture = own;
        }
    }
}
