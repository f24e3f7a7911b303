using Microsoft.EntityFrameworkCore;
using Traceability.Db.Ledger;
using Traceability.Db.Providers;
using Traceability.Domain.Oversight;

namespace Traceability.Db.Audit;

/// <summary>
/// Writes lines of the audit log, one after the other. Two servers that write at once want the same number: the second
/// takes the next.
/// </summary>
public sealed class AuditLog(TraceabilityDbFactory factory) : IDisposable
{
    private const int Attempts = 50;
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(10);
    private readonly SemaphoreSlim _pen = new(1);

    public async Task<AuditEntry> WriteAsync(AuditFact fact, CancellationToken cancellationToken)
    {
        await _pen.WaitAsync(cancellationToken);
        try
        {
            return await WriteNextAsync(fact, cancellationToken);
        }
        finally
        {
            _pen.Release();
        }
    }

    public void Dispose() => _pen.Dispose();

    private async Task<AuditEntry> WriteNextAsync(AuditFact fact, CancellationToken cancellationToken)
    {
        for (int attempt = 1; ; attempt++)
        {
            await using TraceabilityDb db = factory.CreateDbContext();
            AuditEntry? last = await db.AuditEntries.AsNoTracking().OrderByDescending(e => e.Number)
                .FirstOrDefaultAsync(cancellationToken);
            AuditEntry next = AuditEntry.After(last, fact);
            db.AuditEntries.Add(next);
            try
            {
                await db.SaveChangesAsync(cancellationToken);
                return next;
            }
            catch (Exception e) when (attempt < Attempts && DatabaseFaults.MayPass(e))
            {
                await Task.Delay(Pause, cancellationToken);
            }
        }
    }
}
