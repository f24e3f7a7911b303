using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Traceability.Api.Features.Counts;

/// <summary>The mark of a sheet: two sheets with the same mark expect the same goods. Pure.</summary>
public static class CountSheetMark
{
    public static string Of(IReadOnlyList<ExpectedGoods> expected)
    {
        StringBuilder text = new();
        foreach (ExpectedGoods goods in expected.OrderBy(g => g.Key, StringComparer.Ordinal))
            text.Append(CultureInfo.InvariantCulture, $"{goods.Key}\n{goods.Book}\n{goods.Missed}\n\n");
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())));
    }
}
