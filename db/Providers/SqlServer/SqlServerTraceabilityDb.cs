using Microsoft.EntityFrameworkCore;
using Traceability.Domain.Ledger;

namespace Traceability.Db.Providers.SqlServer;

public sealed class SqlServerTraceabilityDb(DbContextOptions<SqlServerTraceabilityDb> options) : TraceabilityDb(options)
{
    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        // A filter here cannot compare two columns.
        builder.Entity<Movement>().HasIndex(m => new { m.Owner, m.Id }).HasFilter(null);
    }
}
