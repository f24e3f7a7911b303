using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Traceability.Db.Providers;
using Traceability.Domain.Ledger;

namespace Traceability.Db.Ledger;

/// <summary>
/// 账簿自证: re-adds every account from its first entry to its last, checks each link, and checks what the database cannot
/// express: that both halves of a line exist and stand on the line's own accounts. Streams in key order, the accounts
/// on one thread and the movements on another; memory does not grow with the ledger.
/// </summary>
public sealed class LedgerProof(TraceabilityDbFactory factory)
{
    private const int FaultsKept = 100;
    private const int RowsBetweenLooks = 4_096;

    /// <summary>Proves the whole ledger.</summary>
    public ProofReport Prove(IProgress<long>? progress, CancellationToken cancellationToken)
    {
        using CancellationTokenSource stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        ProofTally tally = new(FaultsKept), besides = new(FaultsKept);
        Task movements = Task.Run(
            () =>
            {
                ProveMovements(besides, stop.Token);
                ProveHalves(besides, stop.Token);
                ProveLots(besides, stop.Token);
            },
            stop.Token);
        try
        {
            ProveChains(tally, progress, stop.Token);
        }
        catch
        {
            stop.Cancel();
            Task.WaitAny([movements], CancellationToken.None);
            throw;
        }

        movements.GetAwaiter().GetResult();
        tally.Add(besides);
        return tally.Report();
    }

    private void ProveChains(ProofTally tally, IProgress<long>? progress, CancellationToken cancellationToken)
    {
        using ChainWalk walk = new(tally, WholeEntry);
        foreach (DbDataReader row in Rows(ProofSql.Entries, cancellationToken))
        {
            walk.Step(row);
            if (++tally.Entries % 100_000 == 0) progress?.Report(tally.Entries);
        }

        walk.Close();
        progress?.Report(tally.Entries);
        foreach (DbDataReader row in Rows(ProofSql.Emptied, cancellationToken))
            tally.Fault($"account {row.GetInt64(0)}: says {row.GetInt64(1)} entries, has none");
    }

    private void ProveHalves(ProofTally tally, CancellationToken cancellationToken)
    {
        foreach (DbDataReader row in Rows(ProofSql.Halves, cancellationToken))
        {
            tally.Fault(
                $"movement {row.GetInt64(1)} line {row.GetInt64(0)}: {row.GetInt64(2)} halves instead of two");
        }
    }

    private void ProveMovements(ProofTally tally, CancellationToken cancellationToken)
    {
        using MovementWalk walk = new(tally);
        foreach (DbDataReader row in Rows(ProofSql.Movements, cancellationToken)) walk.Step(row);
        walk.Close();
    }

    /// <summary>Per commodity the sum over all accounts is zero.</summary>
    private void ProveLots(ProofTally tally, CancellationToken cancellationToken)
    {
        foreach (DbDataReader row in Rows(ProofSql.Sums, cancellationToken))
        {
            if (row.IsDBNull(2)) continue;
            if (row.GetInt32(1) == (int)Book.Stock) tally.Lots++;
            long sum = row.GetInt64(2);
            if (sum != 0) tally.Fault($"commodity {row.GetInt64(0)}: all accounts together hold {sum}, not 0");
        }
    }

    private ProofRow WholeEntry(long account, long seq, long line, long after) =>
        Rows(
            ProofSql.Entry, CancellationToken.None,
            ("@account", account), ("@seq", seq), ("@line", line), ("@after", after)).Select(ProofRow.Of).First();

    /// <summary>The reader itself, once for every row.</summary>
    private IEnumerable<DbDataReader> Rows(
        string sql, CancellationToken cancellationToken, params (string Name, long Value)[] parameters)
    {
        using TraceabilityDb db = factory.CreateDbContext();
        db.Database.OpenConnection();
        using DbCommand command = db.Database.GetDbConnection().CreateCommand();
#pragma warning disable CA2100 // Constant texts of ProofSql.
        command.CommandText = sql;
#pragma warning restore CA2100
        command.CommandTimeout = 0;
        foreach ((string name, long value) in parameters)
        {
            DbParameter parameter = command.CreateParameter();
            (parameter.ParameterName, parameter.Value) = (name, value);
            command.Parameters.Add(parameter);
        }

        using DbDataReader reader = command.ExecuteReader();
        for (long seen = 0; reader.Read(); seen++)
        {
            if (seen % RowsBetweenLooks == 0) cancellationToken.ThrowIfCancellationRequested();
            yield return reader;
        }
    }
}
