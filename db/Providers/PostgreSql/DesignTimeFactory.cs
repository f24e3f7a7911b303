using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace Traceability.Db.Providers.PostgreSql;

/// <summary>For the migration command only: a context without a database behind it.</summary>
public sealed class DesignTimeFactory : IDesignTimeDbContextFactory<PostgreSqlTraceabilityDb>
{
    public PostgreSqlTraceabilityDb CreateDbContext(string[] args) =>
        new(new DbContextOptionsBuilder<PostgreSqlTraceabilityDb>()
            .UseNpgsql("Host=localhost;Database=design").Options);
}
