using System.IO.Compression;
using System.Text;
using System.Xml;
using Traceability.Api.Exchange.Books;

namespace Traceability.Api.Exchange.Profiles;

/// <summary>
/// The first sheet of a workbook as CSV text. A number comes out exactly as the file has it, never through a binary
/// fraction; a formula comes out as its own text, "=…", and is refused by whoever reads it.
/// </summary>
internal static class XlsxText
{
    private const int SharedMost = 1_000_000;
    private const int ColumnsMost = 1_024;

    /// <summary>Streams through a temporary file that goes away when the reader is closed.</summary>
    public static TextReader Open(Stream stream)
    {
        string file = Path.GetTempFileName();
        try
        {
            using (ZipArchive zip = new(stream, ZipArchiveMode.Read))
            {
                ZipArchiveEntry sheet = zip.GetEntry("xl/worksheets/sheet1.xml") ?? throw NotWorkbook();
                List<string> shared = Shared(zip.GetEntry("xl/sharedStrings.xml"));
                using StreamWriter output = new(file, append: false, new UTF8Encoding(false));
                using XmlReader xml = XmlReader.Create(sheet.Open());
                while (xml.ReadToFollowing("row")) WriteRow(xml, shared, output);
            }

            return new StreamReader(new FileStream(
                file, FileMode.Open, FileAccess.Read, FileShare.None, 65_536, FileOptions.DeleteOnClose));
        }
        catch (Exception e) when (e is InvalidDataException or XmlException)
        {
            File.Delete(file);
            throw NotWorkbook();
        }
    }

    private static void WriteRow(XmlReader xml, List<string> shared, StreamWriter output)
    {
        List<string> cells = [];
        using (XmlReader row = xml.ReadSubtree())
        {
            while (row.ReadToFollowing("c"))
            {
                int column = Column(row.GetAttribute("r"), cells.Count);
                if (column >= ColumnsMost) throw NotWorkbook();
                while (cells.Count < column) cells.Add("");
                string? type = row.GetAttribute("t");
                cells.Add(Value(row, type, shared));
            }
        }

        output.WriteLine(string.Join(',', cells.Select(Quoted)));
    }

    private static string Value(XmlReader row, string? type, List<string> shared)
    {
        string value = "";
        string? formula = null;
        using XmlReader cell = row.ReadSubtree();
        cell.Read();
        while (cell.Read())
        {
            if (cell.NodeType != XmlNodeType.Element) continue;
            if (cell.LocalName == "f") formula = cell.ReadString();
            if (cell.NodeType == XmlNodeType.Element && cell.LocalName is "v" or "t") value += cell.ReadString();
        }

        if (formula is not null) return "=" + formula;
        return type == "s" && int.TryParse(value, out int index) && index < shared.Count ? shared[index] : value;
    }

    private static List<string> Shared(ZipArchiveEntry? entry)
    {
        List<string> strings = [];
        if (entry is null) return strings;
        using XmlReader xml = XmlReader.Create(entry.Open());
        while (xml.ReadToFollowing("si"))
        {
            StringBuilder text = new();
            using XmlReader item = xml.ReadSubtree();
            while (item.ReadToFollowing("t")) text.Append(item.ReadString());
            strings.Add(text.ToString());
            if (strings.Count > SharedMost)
                throw new BookException("工作簿中的不同文字超过一百万个，请存为 CSV",
                    "The workbook holds more than a million different texts; save it as CSV");
        }

        return strings;
    }

    /// <summary>"C7" is column 2.</summary>
    private static int Column(string? reference, int next)
    {
        if (reference is null) return next;
        int column = 0;
        foreach (char letter in reference.TakeWhile(char.IsAsciiLetterUpper)) column = (column * 26) + letter - 'A' + 1;
        return column - 1;
    }

    private static string Quoted(string cell) =>
        cell.AsSpan().IndexOfAny(",\"\r\n") < 0 ? cell : $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";

    private static BookException NotWorkbook() =>
        new("不是完整的 Excel 工作簿 (.xlsx)", "Not a whole Excel workbook (.xlsx)");
}
