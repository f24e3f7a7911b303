using System.IO.Compression;
using System.Text;
using Sylvan.Data.Csv;
using Traceability.Api.Exchange.Books;
using Traceability.Api.Recording;
using Traceability.Db.Providers;
using Traceability.Domain;
using Traceability.Domain.Ledger;
using Traceability.Domain.Movements;

namespace Traceability.Api.Exchange.Profiles;

/// <summary>单个账簿导入 through a mapping profile. The same file twice changes nothing.</summary>
public sealed class ProfileImport(
    TraceabilityDbFactory factory, BookKeeper keeper, Recorder recorder, ProfileShelf shelf, IdSource ids)
{
    public async Task RunAsync(
        string path, ImportOrder order, EnteredBy hand, ProfileTally tally, IProgress<ImportTally>? progress,
        CancellationToken cancellationToken)
    {
        BookProfile profile = await shelf.FindAsync(order.Profile!, cancellationToken)
            ?? throw new BookException($"没有导入模板 {order.Profile}", $"There is no mapping profile {order.Profile}");
        using BookTable table = Open(path, order.Name, profile);
        TwoPartyRegister register = new(factory, profile, ids);
        IEnumerable<ProfileRow> rows = profile.Layout switch
        {
            BookLayout.TwoParty => new TwoPartyRows(table, profile, tally).Rows(register.Note),
            BookLayout.StockLedger => new StockLedgerRows(
                table, profile, tally, StockLedgerNames.Read(factory), order.Where, order.Mode).Rows(),
        };
        // A report between two parties is always of the past; a unit's own ledger may be what it does now.
        bool isLive = profile.Layout == BookLayout.StockLedger && order.Mode == BookMode.Live;
        ProfileBatch batch = new(keeper, isLive ? recorder : null, hand, tally, table.Name);
        foreach (ProfileRow row in UpToBreak(rows, table, tally))
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (batch.MustFlushBefore(row))
            {
                await FlushAsync(batch, register, cancellationToken);
                progress?.Report(tally.Rows);
            }

            batch.Add(row);
        }

        await FlushAsync(batch, register, cancellationToken);
        progress?.Report(tally.Rows);
    }

    private static async Task FlushAsync(
        ProfileBatch batch, TwoPartyRegister register, CancellationToken cancellationToken)
    {
        await register.WriteAsync(cancellationToken);
        await batch.FlushAsync(cancellationToken);
    }

    private static BookTable Open(string path, string name, BookProfile profile)
    {
        try
        {
            return SheetFile.Open(path, name, profile);
        }
        catch (Exception e) when (e is InvalidDataException or DecoderFallbackException or CsvFormatException)
        {
            throw new BookException("文件开头已损坏，或编码既不是 UTF-8 也不是 GB18030",
                "The file is broken at its beginning, or neither UTF-8 nor GB18030");
        }
    }

    /// <summary>A file that breaks off is read up to the break; the break itself is reported as a row.</summary>
    private static IEnumerable<ProfileRow> UpToBreak(
        IEnumerable<ProfileRow> rows, BookTable table, ProfileTally tally)
    {
        using IEnumerator<ProfileRow> reading = rows.GetEnumerator();
        while (Next(reading, table, tally)) yield return reading.Current;
    }

    private static bool Next(IEnumerator<ProfileRow> reading, BookTable table, ProfileTally tally)
    {
        try
        {
            return reading.MoveNext();
        }
        catch (Exception e) when (
            e is InvalidDataException or DecoderFallbackException or CsvFormatException or IOException)
        {
            tally.Break = new BookFault(
                table.Name, table.Row + 1, null, "",
                "文件在此中断或损坏，以下各行未读", "The file breaks off or is damaged here; no row after this was read");
            tally.Rows.Refuse(tally.Break, rows: 0);
            return false;
        }
    }
}
