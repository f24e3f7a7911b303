using Microsoft.EntityFrameworkCore;
using Traceability.Db.Providers;
using Traceability.Testing;

namespace Traceability.Db.Tests;

public sealed class MigrationTests
{
    public static TheoryData<DatabaseProvider> Providers => [.. Enum.GetValues<DatabaseProvider>()];

    /// <summary>Compares model and last snapshot; no server is asked.</summary>
    [Theory]
    [MemberData(nameof(Providers))]
    public void The_model_has_not_outrun_its_migrations(DatabaseProvider provider)
    {
        using TraceabilityDb db = new TraceabilityDbFactory(provider, Nowhere(provider)).CreateDbContext();
        Assert.False(
            db.Database.HasPendingModelChanges(),
            $"The model of {provider} has changed: bash db/add-migration.sh NAME");
    }

    [Theory]
    [DatabaseData]
    public async Task A_new_database_has_every_migration(TestDatabase database)
    {
        TraceabilityDbFactory factory = await database.OpenAsync();
        await using TraceabilityDb db = factory.CreateDbContext();
        CancellationToken cancellation = TestContext.Current.CancellationToken;
        Assert.Empty(await db.Database.GetPendingMigrationsAsync(cancellation));
        Assert.NotEmpty(await db.Database.GetAppliedMigrationsAsync(cancellation));
        Assert.Equal(0, await db.Movements.CountAsync(cancellation));
    }

    [Theory]
    [DatabaseData]
    public async Task To_migrate_again_changes_nothing(TestDatabase database)
    {
        TraceabilityDbFactory factory = await database.OpenAsync();
        CancellationToken cancellation = TestContext.Current.CancellationToken;
        await using TraceabilityDb db = factory.CreateDbContext();
        var before = await db.Database.GetAppliedMigrationsAsync(cancellation);
        await DatabaseSetup.MigrateAsync(factory, cancellation);
        Assert.Equal(before, await db.Database.GetAppliedMigrationsAsync(cancellation));
    }

    private static string Nowhere(DatabaseProvider provider) => provider switch
    {
        DatabaseProvider.Sqlite => "Data Source=nowhere.db",
        DatabaseProvider.PostgreSql => "Host=127.0.0.1;Port=1;Database=nowhere",
        DatabaseProvider.SqlServer => "Server=127.0.0.1,1;Database=nowhere",
    };
}
