using System.Globalization;
using Traceability.Api.Exchange.Books;
using Traceability.Domain;

namespace Traceability.Api.Exchange.Profiles;

/// <summary>The current row of a book, read through its profile; gathers all that is wrong with it.</summary>
internal sealed class BookLine(BookTable table, BookProfile profile)
{
    private readonly List<BookFault> _faults = [];

    public IReadOnlyList<BookFault> Faults => _faults;

    public long Row => table.Row;

    public string this[string part] =>
        table[part] is { Length: > 0 } text ? text : profile.Constants.GetValueOrDefault(part, "");

    public string? Optional(string part) => this[part] is { Length: > 0 } text ? text : null;

    /// <summary>Looks at the next row: formula cells are never values.</summary>
    public void Begin()
    {
        _faults.Clear();
        foreach (string part in profile.Columns.Values)
        {
            if (table[part].StartsWith('='))
                Fault(part, "单元格是公式，请粘贴为数值后再导入", "The cell is a formula; paste it as a value first");
        }
    }

    public bool IsLeftOut() => profile.Filters.Any(f => f.Leave.Contains(table[f.Column]));

    public string? Unknown() => table.Unknown();

    public void Fault(string part, string zh, string en) => _faults.Add(
        new BookFault(table.Name, table.Row, Optional("number"), HeaderOf(part), zh, en));

    /// <summary>The day as the first instant of it in China; a workbook's day number is understood too.</summary>
    public DateTime Day()
    {
        string text = this["date"];
        if (DateOnly.TryParseExact(text, [.. profile.DateForms], CultureInfo.InvariantCulture, DateTimeStyles.None,
            out DateOnly day)) return ChinaTime.StartOf(day);
        // Days since 1899-12-30, as Excel counts them; five digits reach from 1927 to 2173.
        if (text.Length == 5 && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int number))
            return ChinaTime.StartOf(new DateOnly(1899, 12, 30).AddDays(number));
        Fault("date", $"日期须写作 {profile.DateForms[0]}", $"The day is to be written {profile.DateForms[0]}");
        return ChinaTime.StartOf(new DateOnly(2000, 1, 1));
    }

    private string HeaderOf(string part) => profile.Columns.FirstOrDefault(c => c.Value == part).Key ?? part;
}
