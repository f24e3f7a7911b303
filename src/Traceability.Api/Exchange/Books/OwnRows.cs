using Traceability.Domain.Ledger;

namespace Traceability.Api.Exchange.Books;

/// <summary>Of a bundle that a unit sends: rows of its own and of kinds that are its own to record.</summary>
internal sealed class OwnRows(string unit, string table, ImportTally tally)
{
    public bool Takes(BookRow row)
    {
        if (row.Header.Organisation != unit)
        {
            return Refuse(
                row, "uscc", $"该行属于其他单位（{row.Header.Organisation}），只能报送本单位的业务",
                $"The row is of another unit ({row.Header.Organisation})");
        }

        return row.Kind is not (MovementKind.Seizure or MovementKind.Release)
            || Refuse(row, "kind", "扣押、发还由主管机关登记", "An authority records seizures and releases");
    }

    private bool Refuse(BookRow row, string column, string zh, string en)
    {
        tally.Refuse(new BookFault(table, row.Row, row.Header.RequestId, column, zh, en));
        return false;
    }
}
