using System.Data.Common;
using Traceability.Domain.Ledger;

namespace Traceability.Db.Ledger;

/// <summary>Each movement's own hash again, from its stored fields and lines.</summary>
internal sealed class MovementWalk(ProofTally tally) : IDisposable
{
    private readonly MovementDigest _digest = new();
    private readonly byte[] _computed = new byte[LedgerHash.Size];
    private byte[] _stored = [];
    private long? _movement;
    private bool? _milliseconds;

    /// <summary>Looks at the row the reader stands on: a movement and one of its lines, if it has any.</summary>
    public void Step(DbDataReader row)
    {
        long movement = row.GetInt64(0);
        if (movement != _movement)
        {
            Close();
            _milliseconds ??= row.GetFieldType(MovementRow.Time) == typeof(long);
            LedgerHash.Begin(_digest, new MovementRow(row, _milliseconds.Value).Read());
            _stored = (byte[])row.GetValue(MovementRow.Hash);
            _movement = movement;
        }

        const int line = MovementRow.Line;
        if (row.IsDBNull(line)) return;
        LedgerHash.AddLine(
            _digest, row.GetInt64(line + 1), row.GetInt64(line + 2), row.GetInt64(line + 3), row.GetInt64(line + 4),
            row.IsDBNull(line + 5) ? null : row.GetInt64(line + 5));
    }

    public void Close()
    {
        if (_movement is null) return;
        _digest.Finish(_computed);
        if (!_computed.AsSpan().SequenceEqual(_stored))
            tally.Fault($"movement {_movement}: the stored hash does not fit its fields and lines");
    }

    public void Dispose() => _digest.Dispose();
}
