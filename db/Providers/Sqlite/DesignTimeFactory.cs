using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace Traceability.Db.Providers.Sqlite;

/// <summary>For the migration command only: a context without a database behind it.</summary>
public sealed class DesignTimeFactory : IDesignTimeDbContextFactory<SqliteTraceabilityDb>
{
    public SqliteTraceabilityDb CreateDbContext(string[] args) =>
        new(new DbContextOptionsBuilder<SqliteTraceabilityDb>().UseSqlite("Data Source=design.db").Options);
}
