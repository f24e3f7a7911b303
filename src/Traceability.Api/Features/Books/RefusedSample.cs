using System.Globalization;
using System.Text;
using Sylvan.Data.Csv;
using Traceability.Api.Exchange.Books;
using Traceability.Api.Language;

namespace Traceability.Api.Features.Books;

/// <summary>The first rows that were refused, with the reason in the reader's language.</summary>
internal static class RefusedSample
{
    private const int RowsMost = 100;
    private const int Row = 1, Id = 2, ColumnName = 3, ReasonZh = 4, ReasonEn = 5;

    /// <param name="path">The list of refused rows an import left.</param>
    public static IReadOnlyList<BookFault> Read(string path)
    {
        if (!File.Exists(path)) return [];
        using StreamReader text = new(path, Encoding.UTF8);
        using CsvDataReader reader = CsvDataReader.Create(text);
        List<BookFault> faults = [];
        while (faults.Count < RowsMost && reader.Read())
        {
            faults.Add(new BookFault(
                reader.GetString(0), long.Parse(reader.GetString(Row), CultureInfo.InvariantCulture),
                FormulaGuard.Lift(reader.GetString(Id)), FormulaGuard.Lift(reader.GetString(ColumnName)),
                FormulaGuard.Lift(reader.GetString(ReasonZh)), FormulaGuard.Lift(reader.GetString(ReasonEn))));
        }

        return faults;
    }

    public static string Reason(BookFault fault) => Tongue.Say(fault.ReasonZh, fault.ReasonEn);
}
