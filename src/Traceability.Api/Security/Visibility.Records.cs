using Microsoft.EntityFrameworkCore;
using Traceability.Db;
using Traceability.Domain;
using Traceability.Domain.Oversight.Devices;
using Traceability.Domain.Oversight.Records;
using Traceability.Domain.Oversight.Verifications;

namespace Traceability.Api.Security;

/// <summary>Whose are the files, signatures and seals of a record: of whoever may see the record itself.</summary>
public static partial class Visibility
{
    public static Task<bool> SeesRecordAsync(
        TraceabilityDb db, CurrentPerson p, RecordKind kind, long record, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(p);
        return kind switch
        {
            RecordKind.Verification => Verifications(db, p)
                .AnyAsync(v => v.Id == new Id<Verification>(record), cancellationToken),
            RecordKind.Equipment => Devices(db, p).AnyAsync(d => d.Id == new Id<Device>(record), cancellationToken),
            RecordKind.Inspection => SeesInspectionAsync(db, p, record, cancellationToken),
            // Files of a case have a door of their own, which writes the look down.
            RecordKind.Case => Task.FromResult(false),
        };
    }
}
