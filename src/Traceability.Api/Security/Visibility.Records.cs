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
            // Files of a case have a door of their own, which writes the look down.
            RecordKind.Case => Task.FromResult(false),
            _ => Task.FromResult(false),
        };
    }
}
