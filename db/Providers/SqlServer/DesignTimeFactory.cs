using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace Traceability.Db.Providers.SqlServer;

/// <summary>For the migration command only: a context without a database behind it.</summary>
public sealed class DesignTimeFactory : IDesignTimeDbContextFactory<SqlServerTraceabilityDb>
{
    public SqlServerTraceabilityDb CreateDbContext(string[] args) =>
        new(new DbContextOptionsBuilder<SqlServerTraceabilityDb>()
            .UseSqlServer("Server=localhost;Database=design").Options);
}
