using System.Text;
using Sylvan.Data.Csv;
using Traceability.Api.Hosting;
using Traceability.Api.Language;
using Traceability.Domain;
using Traceability.Domain.Parties;

namespace Traceability.Api.Features.RegisterLists;

/// <summary>Reads the CSV of a list: 统一社会信用代码, 单位名称, 行政区划代码; in UTF-8 or GB 18030.</summary>
internal static class ListFile
{
    public const int RowsMost = 20_000;

    private const int FaultsShown = 20;
    private const int NameMost = 200;
    private static readonly string[] Codes = ["统一社会信用代码", "信用代码", "uscc", "code"];
    private static readonly string[] Names = ["单位名称", "企业名称", "名称", "name"];
    private static readonly string[] Regions = ["行政区划代码", "行政区划", "地区", "region"];

    /// <returns>The rows, or what is wrong, line by line.</returns>
    public static async Task<(IReadOnlyList<ListLine> Lines, IReadOnlyList<string> Wrongs)> ReadAsync(
        Stream content, string ground, CancellationToken cancellationToken)
    {
        using MemoryStream whole = new();
        await content.CopyToAsync(whole, cancellationToken);
        using StringReader text = new(Decode(whole.ToArray()));
        Dictionary<string, ListLine> lines = [];
        List<string> wrongs = [];
        try
        {
            await using CsvDataReader csv = await CsvDataReader.CreateAsync(text, cancel: cancellationToken);
            int code = Column(csv, Codes), name = Column(csv, Names), region = Column(csv, Regions);
            if (code < 0 || name < 0 || region < 0)
            {
                return ([], [Tongue.Say(
                    "首行须有“统一社会信用代码”“单位名称”“行政区划代码”三列",
                    "The first line names the columns uscc, name and region")]);
            }

            while (await csv.ReadAsync(cancellationToken) && wrongs.Count < FaultsShown)
            {
                (ListLine? line, string? wrong) = Line(
                    csv.GetString(code), csv.GetString(name).Trim(), csv.GetString(region), ground);
                int at = csv.RowNumber + 1;
                if (wrong is not null) wrongs.Add(Tongue.Say($"第 {at} 行：{wrong}", $"Line {at}: {wrong}"));
                else if (lines.Count >= RowsMost && !lines.ContainsKey(line!.Code)) wrongs.Add(TooMany);
                else lines[line!.Code] = line;
            }
        }
        catch (CsvFormatException)
        {
            return ([], [Tongue.Say("不是有效的 CSV 文件", "It is no valid CSV file")]);
        }

        if (wrongs.Count == 0 && lines.Count == 0) wrongs.Add(Tongue.Say("名单是空的", "The list is empty"));
        return ([.. lines.Values], wrongs);
    }

    private static string TooMany => Tongue.Say($"一份名单最多 {RowsMost} 行", $"A list has {RowsMost} rows at most");

    private static (ListLine? Line, string? Wrong) Line(string code, string name, string region, string ground)
    {
        if (!UnifiedSocialCreditCode.Parse(code).TryGet(out UnifiedSocialCreditCode uscc, out InputFault? fault))
            return (null, FaultText.Of(fault));
        if (name.Length is 0 or > NameMost || !WritableText.IsFit(name))
            return (null, Tongue.Say("单位名称须为 1 至 200 个字", "The name has 1 to 200 characters"));
        if (!RegionCode.Parse(region).TryGet(out RegionCode division, out InputFault? wrong))
            return (null, FaultText.Of(wrong));
        return division.Value.StartsWith(ground, StringComparison.Ordinal)
            ? (new ListLine(uscc.Value, name, division.Value), null)
            : (null, Tongue.Say("不在本辖区", "Outside your region"));
    }

    private static int Column(CsvDataReader csv, string[] names)
    {
        for (int i = 0; i < csv.FieldCount; i++)
            if (names.Contains(csv.GetName(i).Trim().Trim('\uFEFF'), StringComparer.OrdinalIgnoreCase)) return i;
        return -1;
    }

    /// <summary>Spreadsheets in China write GB 18030 unless told otherwise.</summary>
    private static string Decode(byte[] bytes)
    {
        try
        {
            return new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            return CodePagesEncodingProvider.Instance.GetEncoding("GB18030")!.GetString(bytes);
        }
    }
}
