using Microsoft.EntityFrameworkCore;
using Traceability.Db;
using Traceability.Domain;
using Traceability.Domain.Oversight.Inspections;
using Traceability.Domain.Oversight.Records;

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
            RecordKind.Inspection => SeesInspectionAsync(db, p, record, cancellationToken),
            _ => Task.FromResult(false),
        };
    }
}
