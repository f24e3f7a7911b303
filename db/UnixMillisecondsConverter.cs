using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Traceability.Db;

/// <summary>
/// SQLite has no time type; milliseconds since 1970 sort, compare and bulk-copy the same way whoever writes them.
/// </summary>
internal sealed class UnixMillisecondsConverter() : ValueConverter<DateTime, long>(
    time => (time.Ticks - DateTime.UnixEpoch.Ticks) / TimeSpan.TicksPerMillisecond,
    value => new DateTime(DateTime.UnixEpoch.Ticks + (value * TimeSpan.TicksPerMillisecond), DateTimeKind.Utc));
