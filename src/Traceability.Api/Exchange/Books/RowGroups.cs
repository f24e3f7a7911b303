using Traceability.Domain.Ledger;
using Traceability.Domain.Movements;

namespace Traceability.Api.Exchange.Books;

/// <summary>
/// Brings the rows of one group together although other rows stand between them. What comes in stands where its first
/// row stood, what goes out or through a process where its last row stood, so that no balance is asked for too early.
/// Looks a bounded way ahead.
/// </summary>
internal sealed class RowGroups(ImportTally tally, string tableName)
{
    /// <summary>Rows of one group lie at most this far apart.</summary>
    public const int Window = 4_096;

    private const int RememberedGroups = 200_000;
    private readonly Queue<BookRow> _ahead = new();
    private readonly Dictionary<string, List<BookRow>> _open = [];
    private readonly HashSet<string> _closed = [];
    private readonly Queue<string> _closedOrder = new();

    public IEnumerable<IReadOnlyList<BookRow>> Of(IEnumerable<BookRow> rows)
    {
        foreach (BookRow row in rows)
        {
            if (!TakeIn(row)) continue;
            if (_ahead.Count > Window && Next() is { } group) yield return group;
        }

        while (_ahead.Count > 0)
        {
            if (Next() is { } group) yield return group;
        }
    }

    private bool TakeIn(BookRow row)
    {
        if (row.Group is { } name)
        {
            if (_closed.Contains(name) && !_open.ContainsKey(name))
            {
                tally.Refuse(new BookFault(
                    tableName, row.Row, row.Header.RequestId, "group",
                    $"与同组其他行相距超过 {Window} 行", $"More than {Window} rows away from the other rows of its group"));
                return false;
            }

            if (!_open.TryGetValue(name, out List<BookRow>? rows)) _open[name] = rows = [];
            if (rows.Count > 0 && !SamePatients(rows[0].Header, row.Header))
            {
                tally.Refuse(new BookFault(
                    tableName, row.Row, row.Header.RequestId, "group",
                    "与同组第一行的科室、患者类别、处方张数或处方日数不同，请分组",
                    "Its department, patients or prescriptions are not those of its group's first row: regroup it"));
                return false;
            }

            rows.Add(row);
        }

        _ahead.Enqueue(row);
        return true;
    }

    /// <summary>The movement whose place has come, or null when this row's group stands elsewhere.</summary>
    private List<BookRow>? Next()
    {
        BookRow row = _ahead.Dequeue();
        if (row.Group is not { } name) return [row];
        if (!_open.TryGetValue(name, out List<BookRow>? rows)) return null;
        bool first = ReferenceEquals(rows[0], row);
        bool last = ReferenceEquals(rows[^1], row);
        if (!(ComesIn(row.Kind) ? first : last)) return null;
        _open.Remove(name);
        _closed.Add(name);
        _closedOrder.Enqueue(name);
        if (_closedOrder.Count > RememberedGroups) _closed.Remove(_closedOrder.Dequeue());
        return rows;
    }

    /// <summary>The rows of a group are one movement, which says this once.</summary>
    private static bool SamePatients(DraftHeader first, DraftHeader other) =>
        (first.Department, first.PatientGroup, first.Prescriptions, first.PrescribedDays)
        == (other.Department, other.PatientGroup, other.Prescriptions, other.PrescribedDays);

    private static bool ComesIn(MovementKind kind) =>
        kind is MovementKind.Opening or MovementKind.Production or MovementKind.Import or MovementKind.Harvest
            or MovementKind.Purchase or MovementKind.Receipt or MovementKind.Pack;
}
