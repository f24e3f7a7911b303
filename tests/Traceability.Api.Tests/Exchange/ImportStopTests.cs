using System.Globalization;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Traceability.Api.Exchange.Books;
using Traceability.Api.Exchange.Profiles;
using Traceability.Db;
using Traceability.Db.Ledger;
using Traceability.Domain.Ledger;
using Traceability.Domain.Oversight;
using Traceability.Testing;

namespace Traceability.Api.Tests.Exchange;

public sealed class ImportStopTests
{
    private const int Rows = 30_000;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_stopped_import_keeps_what_was_accepted_and_goes_on_when_sent_again()
    {
        await using TestDatabase database = TestDatabase.NewSqlite();
        await using ImportHouse house = await ImportHouse.OpenAsync(database);
        SmallBundle.Write(house, "in");
        StringBuilder rows = new("id,kind,occurred_at,uscc,site,product,lot,quantity,unit\n");
        for (int i = 1; i <= Rows; i++)
            rows.Append(CultureInfo.InvariantCulture, $"{i},opening,2026-01-05,91150823MA0N000162,S-A,ACET,L1,1,kg\n");
        house.Write("in/movements.csv", Encoding.UTF8.GetBytes(rows.ToString()));
        string path = Path.Combine(house.Folder, "in");
        ImportOrder order = new(path, BookMode.Historic, null, new ProfileWhere(null, null), "test");
        bool asked = false;
        AskToStop stop = new(() =>
        {
            if (asked) return;
            asked = true;
            using TraceabilityDb db = house.Factory.CreateDbContext();
            db.ImportRuns.ExecuteUpdate(s => s.SetProperty(r => r.State, ImportState.Stopping));
        });
        await Assert.ThrowsAnyAsync<OperationCanceledException>(
            () => house.Imports.RunAsync(order, stop, Cancellation));
        using (TraceabilityDb db = house.Factory.CreateDbContext())
        {
            ImportRun run = Assert.Single(db.ImportRuns);
            Assert.Equal(ImportState.Cancelled, run.State);
            Assert.InRange(run.RowsAccepted, 1, Rows - 1);
            Assert.Equal(run.RowsAccepted, db.Movements.LongCount(m => m.Kind == MovementKind.Opening));
        }

        ImportTally rest = await house.BundleAsync(path);
        Assert.Equal(Rows, rest.Accepted + rest.Known);
        Assert.Equal(0, new LedgerProof(house.Factory).Prove(null, Cancellation).Faults);
    }

    /// <summary>At the first report of progress, on the thread that reports.</summary>
    private sealed class AskToStop(Action ask) : IProgress<ImportTally>
    {
        public void Report(ImportTally value) => ask();
    }
}
