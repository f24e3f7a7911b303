using System.IO.Compression;
using System.Security;
using System.Text;

namespace Traceability.Api.Tests.Exchange;

/// <summary>The smallest workbook a reader can meet: one sheet, texts inline, formulas as formulas.</summary>
internal static class Workbook
{
    public static byte[] Of(params string[] rows)
    {
        StringBuilder sheet = new("<worksheet><sheetData>");
        foreach (string row in rows)
        {
            sheet.Append("<row>");
            string[] cells = row.Split(',');
            for (int i = 0; i < cells.Length; i++) sheet.Append(Cell($"{(char)('A' + i)}1", cells[i]));
            sheet.Append("</row>");
        }

        sheet.Append("</sheetData></worksheet>");
        using MemoryStream output = new();
        using (ZipArchive zip = new(output, ZipArchiveMode.Create, leaveOpen: true))
        using (Stream entry = zip.CreateEntry("xl/worksheets/sheet1.xml").Open())
            entry.Write(Encoding.UTF8.GetBytes(sheet.ToString()));
        return output.ToArray();
    }

    private static string Cell(string reference, string text)
    {
        if (text.Length == 0) return "";
        if (text[0] == '=') return $"<c r=\"{reference}\"><f>{text[1..]}</f><v>1</v></c>";
        return char.IsAsciiDigit(text[0])
            ? $"<c r=\"{reference}\"><v>{text}</v></c>"
            : $"<c r=\"{reference}\" t=\"inlineStr\"><is><t>{SecurityElement.Escape(text)}</t></is></c>";
    }
}
