using System.Globalization;

namespace Traceability.Api.Exchange.Profiles;

/// <summary>
/// What the import of a single book came to, by the book's own codes: every row of the file is in one count.
/// </summary>
public static class ProfilePrint
{
    private const int CodesShown = 50;

    public static void Write(ProfileTally tally, TextWriter output)
    {
        output.WriteLine("代码 / code, 接收 accepted, 已知 known, 拒绝 refused, 补期初 stock opened");
        foreach ((string code, RowCount n) in tally.Codes.OrderBy(c => c.Key, StringComparer.Ordinal).Take(CodesShown))
        {
            output.WriteLine(string.Create(
                CultureInfo.InvariantCulture, $"{code}, {n.Accepted}, {n.Known}, {n.Refused}, {n.OpenedStock}"));
        }

        if (tally.LeftOut > 0)
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"按模板略去 / left out: {tally.LeftOut}"));
    }
}
