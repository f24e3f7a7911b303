using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Traceability.Db.Providers;
using Traceability.Domain;
using Traceability.Domain.Ledger;

namespace Traceability.Db.Ledger;

/// <summary>
/// 账簿自证: re-adds every account from its first entry to its last, checks each link, and checks what the database cannot
/// express: that both halves of a line exist and stand on the line's own accounts. Streams in key order; memory does
/// not grow with the ledger.
/// </summary>
public sealed class LedgerProof(TraceabilityDbFactory factory)
{
    private const int FaultsKept = 100;

    /// <summary>Proves the whole ledger.</summary>
    public ProofReport Prove(IProgress<long>? progress, CancellationToken cancellationToken)
    {
        using TraceabilityDb db = factory.CreateDbContext();
        db.Database.OpenConnection();
        ProofTally tally = new(FaultsKept);
        ProveChains(db, tally, progress, cancellationToken);
        ProveHalves(db, tally, cancellationToken);
        ProveMovements(db, tally, cancellationToken);
        ProveLots(db, tally, cancellationToken);
        return tally.Report();
    }

    private static void ProveChains(
        TraceabilityDb db, ProofTally tally, IProgress<long>? progress, CancellationToken cancellationToken)
    {
        using DbDataReader reader = Read(db, ProofSql.Entries);
        ChainWalk walk = new(tally);
        long seen = 0;
        while (reader.Read())
        {
            walk.Step(ProofRow.Of(reader));
            if (++seen % 100_000 != 0) continue;
            progress?.Report(seen);
            cancellationToken.ThrowIfCancellationRequested();
        }

        walk.Close();
        tally.Entries = seen;
        progress?.Report(seen);
    }

    private static void ProveHalves(TraceabilityDb db, ProofTally tally, CancellationToken cancellationToken)
    {
        using DbDataReader reader = Read(db, ProofSql.Halves);
        while (reader.Read())
        {
            cancellationToken.ThrowIfCancellationRequested();
            tally.Fault($"line {reader.GetInt64(0)}: {reader.GetInt64(1)} halves instead of two");
        }
    }

    /// <summary>Each movement's own hash, from its stored fields and lines.</summary>
    private void ProveMovements(TraceabilityDb db, ProofTally tally, CancellationToken cancellationToken)
    {
        using TraceabilityDb lineDb = factory.CreateDbContext();
        using IEnumerator<MovementLine> lines = lineDb.MovementLines.AsNoTracking().OrderBy(l => l.Id).AsEnumerable()
            .GetEnumerator();
        bool more = lines.MoveNext();
        List<MovementLine> own = [];
        foreach (Movement movement in db.Movements.AsNoTracking().OrderBy(m => m.Id))
        {
            cancellationToken.ThrowIfCancellationRequested();
            own.Clear();
            while (more && lines.Current.Movement <= movement.Id)
            {
                own.Add(lines.Current);
                more = lines.MoveNext();
            }

            if (!LedgerHash.OfMovement(movement, own).AsSpan().SequenceEqual(movement.Hash))
                tally.Fault($"movement {movement.Id}: the stored hash does not fit its fields and lines");
        }
    }

    /// <summary>Per commodity the sum over all accounts is zero.</summary>
    private static void ProveLots(TraceabilityDb db, ProofTally tally, CancellationToken cancellationToken)
    {
        using DbDataReader reader = Read(db, ProofSql.Sums);
        while (reader.Read())
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (reader.GetInt32(1) == (int)Book.Stock) tally.Lots++;
            long sum = reader.GetInt64(2);
            if (sum != 0) tally.Fault($"commodity {reader.GetInt64(0)}: all accounts together hold {sum}, not 0");
        }
    }

    private static DbDataReader Read(TraceabilityDb db, string sql)
    {
        DbCommand command = db.Database.GetDbConnection().CreateCommand();
#pragma warning disable CA2100 // Constant texts of ProofSql.
        command.CommandText = sql;
#pragma warning restore CA2100
        command.CommandTimeout = 0;
        return command.ExecuteReader();
    }
}
