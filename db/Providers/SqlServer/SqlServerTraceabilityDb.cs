using Microsoft.EntityFrameworkCore;

namespace Traceability.Db.Providers.SqlServer;

public sealed class SqlServerTraceabilityDb(DbContextOptions<SqlServerTraceabilityDb> options) : TraceabilityDb(options)
{
}
