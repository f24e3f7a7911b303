using Microsoft.EntityFrameworkCore;

namespace Traceability.Db.Providers.PostgreSql;

public sealed class PostgreSqlTraceabilityDb(DbContextOptions<PostgreSqlTraceabilityDb> options)
    : TraceabilityDb(options)
{
}
