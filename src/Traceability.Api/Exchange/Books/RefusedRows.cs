using System.Globalization;
using Traceability.Api.Exchange.Bundle;

namespace Traceability.Api.Exchange.Books;

/// <summary>被拒行清单: the rows that were not taken, as a table to correct the source by.</summary>
public static class RefusedRows
{
    private static readonly string[] Columns = ["table", "row", "id", "column", "reason_zh", "reason_en"];

    public static void Write(ImportTally tally, Stream output)
    {
        using CsvOut table = new(output, Columns);
        foreach (BookFault f in tally.Faults)
        {
            table.Row(
                f.Table, f.Row.ToString(CultureInfo.InvariantCulture), f.RowId, f.Column, f.ReasonZh, f.ReasonEn);
        }
    }
}
