using Microsoft.EntityFrameworkCore;

namespace Traceability.Db.Providers.Sqlite;

public sealed class SqliteTraceabilityDb(DbContextOptions<SqliteTraceabilityDb> options) : TraceabilityDb(options)
{
    protected override void ConfigureTimes(ModelConfigurationBuilder configurationBuilder) =>
        configurationBuilder.Properties<DateTime>().HaveConversion<UnixMillisecondsConverter>();
}
