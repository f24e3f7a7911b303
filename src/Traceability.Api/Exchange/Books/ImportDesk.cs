using Traceability.Api.Exchange.Profiles;
using Traceability.Domain.Movements;
using Traceability.Domain.Oversight;

namespace Traceability.Api.Exchange.Books;

/// <summary>导入窗口: keeps the original, brings the books in, and writes down how it ended, whatever happens.</summary>
public sealed class ImportDesk(ImportShelf shelf, BundleImport bundles, ProfileImport books)
{
    /// <summary>Registers and runs.</summary>
    /// <exception cref="BookException">The file is not what it claims to be; nothing of it was written.</exception>
    public async Task<ImportReport> RunAsync(
        ImportOrder order, IProgress<ImportTally>? progress, CancellationToken cancellationToken) =>
        await RunAsync(
            order, await shelf.KeepAsync(order, ImportState.Running, cancellationToken), progress, cancellationToken);

    /// <summary>Runs what has been registered; stops after a batch when its row says so.</summary>
    public async Task<ImportReport> RunAsync(
        ImportOrder order, ImportTicket ticket, IProgress<ImportTally>? progress, CancellationToken cancellationToken)
    {
        ProfileTally tally = new();
        using CancellationTokenSource stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        (ImportState end, string? reason) = (ImportState.Failed, "内部错误 / internal error");
        try
        {
            await using ImportPulse pulse = new(shelf, ticket, () => tally.Rows, stop);
            await BringInAsync(order, ticket, tally, progress, stop.Token);
            (end, reason) = (ImportState.Finished, null);
        }
        catch (OperationCanceledException)
        {
            (end, reason) = (ImportState.Cancelled, null);
            throw;
        }
        catch (BookException e)
        {
            reason = e.Message;
            throw;
        }
        finally
        {
            await shelf.CloseAsync(ticket, tally.Rows, end, reason);
        }

        return new ImportReport(tally.Rows, order.Profile is null ? null : tally, ticket.Earlier);
    }

    private Task BringInAsync(
        ImportOrder order, ImportTicket ticket, ProfileTally tally, IProgress<ImportTally>? progress,
        CancellationToken stop)
    {
        EnteredBy hand = new($"import:{ticket.Run}", ticket.Run);
        if (order.Profile is null && order.Where is { OwnOnly: true, Organisation: { } unit })
            return bundles.RunOwnAsync(ticket.Path, unit, hand, tally.Rows, progress, stop);
        return order.Profile is null
            ? bundles.RunAsync(ticket.Path, order.Mode, hand, tally.Rows, progress, stop)
            : books.RunAsync(ticket.Path, order, hand, tally, progress, stop);
    }
}
