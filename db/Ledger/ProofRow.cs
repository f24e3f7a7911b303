using System.Data.Common;
using Traceability.Domain.Ledger;

namespace Traceability.Db.Ledger;

/// <summary>
/// An entry as stored, beside its account, its line and its movement as stored. Nothing is assumed to fit.
/// </summary>
internal readonly record struct ProofRow(
    long Account,
    long Seq,
    long? PreviousSeq,
    long Line,
    int Side,
    long Quantity,
    long Before,
    long After,
    byte[] Hash,
    AccountKind? Kind,
    long? AccountCommodity,
    long? Movement,
    long? From,
    long? To,
    long? LineCommodity,
    long? LineQuantity,
    byte[]? MovementHash)
{
    public string Where => $"account {Account} entry {Seq} (movement {Movement ?? Line / MovementLine.IdStride})";

    /// <summary>From a row of <see cref="ProofSql.Entry"/>.</summary>
    public static ProofRow Of(DbDataReader r) => new(
        r.GetInt64(0), r.GetInt64(1), Long(r, 2), r.GetInt64(3), r.GetInt32(4), r.GetInt64(5), r.GetInt64(6),
        r.GetInt64(7), (byte[])r.GetValue(8), r.IsDBNull(9) ? null : (AccountKind)r.GetInt32(9), Long(r, 10),
        Long(r, 11), Long(r, 12), Long(r, 13), Long(r, 14), Long(r, 15), r.GetValue(16) as byte[]);

    private static long? Long(DbDataReader r, int column) => r.IsDBNull(column) ? null : r.GetInt64(column);
}
