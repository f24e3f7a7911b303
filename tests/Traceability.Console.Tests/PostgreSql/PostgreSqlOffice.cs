using Traceability.Db.Providers;
using Traceability.Testing;

namespace Traceability.Console.Tests.PostgreSql;

/// <summary>The same office with its books on a private PostgreSQL.</summary>
public sealed class PostgreSqlOffice : Office
{
    protected override async Task<TestDatabase?> NewDatabaseAsync() =>
        (await TestDatabase.NewAsync(DatabaseProvider.PostgreSql)).Database;
}
