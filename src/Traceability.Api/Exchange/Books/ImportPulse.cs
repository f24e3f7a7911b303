using System.Data.Common;

namespace Traceability.Api.Exchange.Books;

/// <summary>
/// While it lives, a running import writes down once a second how far it is, and stops when its row says that somebody
/// wants it to.
/// </summary>
internal sealed class ImportPulse : IAsyncDisposable
{
    private static readonly TimeSpan Beat = TimeSpan.FromSeconds(1);
    private readonly CancellationTokenSource _over = new();
    private readonly Task _beating;

    public ImportPulse(ImportShelf shelf, ImportTicket ticket, Func<ImportTally> tally, CancellationTokenSource stop) =>
        _beating = BeatAsync(shelf, ticket, tally, stop, _over.Token);

    public async ValueTask DisposeAsync()
    {
        await _over.CancelAsync();
        await _beating;
        _over.Dispose();
    }

    private static async Task BeatAsync(
        ImportShelf shelf, ImportTicket ticket, Func<ImportTally> tally, CancellationTokenSource stop,
        CancellationToken over)
    {
        using PeriodicTimer timer = new(Beat);
        try
        {
            while (await timer.WaitForNextTickAsync(over))
            {
                if (!await shelf.ReportAsync(ticket, tally())) await stop.CancelAsync();
            }
        }
        catch (OperationCanceledException)
        {
            // The import is over.
        }
        catch (DbException)
        {
            // The import itself meets the same fault, or ends well without having told how far it was.
        }
    }
}
