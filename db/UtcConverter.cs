using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Traceability.Db;

/// <summary>Times are UTC in storage and say so when read back.</summary>
internal sealed class UtcConverter() : ValueConverter<DateTime, DateTime>(
    time => time, time => DateTime.SpecifyKind(time, DateTimeKind.Utc));
