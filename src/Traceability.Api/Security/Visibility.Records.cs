using Traceability.Db;
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
            RecordKind.Verification or RecordKind.Case or RecordKind.EndUse or RecordKind.Suspicion
                or RecordKind.Equipment => Task.FromResult(false),
        };
    }
}
