using Microsoft.EntityFrameworkCore;
using Traceability.Api.Security;
using Traceability.Db;
using Traceability.Domain;
using Traceability.Domain.Oversight.Records;

namespace Traceability.Api.Features.Records;

/// <summary>封存 of records.</summary>
public static class RecordSealing
{
    /// <summary>
    /// Adds the next seal of a record to the context; the caller saves it with the act that closes it.
    /// </summary>
    /// <param name="content">The whole record as JSON, with the hashes of its files and signatures.</param>
    public static async Task<RecordSeal> AddAsync(
        RecordKind kind, long record, string content, TraceabilityDb db, CurrentPerson person, TimeProvider clock,
        CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(person);
        ArgumentNullException.ThrowIfNull(clock);
        int last = await db.RecordSeals.Where(s => s.Kind == kind && s.Record == record)
            .MaxAsync(s => (int?)s.Version, cancellationToken) ?? 0;
        RecordSeal seal = new()
        {
            Kind = kind,
            Record = record,
            Version = last + 1,
            Content = content,
            Hash = RecordSeal.HashOf(content),
            At = ChinaTime.ToMillisecond(clock.GetUtcNow().UtcDateTime),
            By = person.UserId,
        };
        db.RecordSeals.Add(seal);
        return seal;
    }

    public static Task<RecordSeal?> LastAsync(
        TraceabilityDb db, RecordKind kind, long record, CancellationToken cancellationToken) =>
        db.RecordSeals.AsNoTracking().Where(s => s.Kind == kind && s.Record == record)
            .OrderByDescending(s => s.Version).FirstOrDefaultAsync(cancellationToken);
}
