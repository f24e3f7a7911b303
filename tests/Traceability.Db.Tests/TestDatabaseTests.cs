using Microsoft.EntityFrameworkCore;
using Traceability.Db.Providers;
using Traceability.Testing;

namespace Traceability.Db.Tests;

/// <summary>The test machinery itself: without these, tests on a wrong database would pass for proof.</summary>
public sealed class TestDatabaseTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [DatabaseData]
    public async Task An_empty_database_has_no_tables(TestDatabase database)
    {
        await database.CreateEmptyAsync();
        await using TraceabilityDb db = new TraceabilityDbFactory(database.Provider, database.ConnectionString)
            .CreateDbContext();
        Assert.Empty(await db.Database.GetAppliedMigrationsAsync(Cancellation));
        await Assert.ThrowsAnyAsync<Exception>(() => db.Movements.CountAsync(Cancellation));
    }

    [Theory]
    [DatabaseData]
    public async Task What_one_test_writes_no_other_sees(TestDatabase database)
    {
        TraceabilityDbFactory first = await database.OpenAsync();
        (TestDatabase? other, _) = await TestDatabase.NewAsync(database.Provider);
        await using (other)
        {
            TraceabilityDbFactory second = await other!.OpenAsync();
            await AddRoleAsync(first);
            Assert.Equal(1, await RolesAsync(first));
            Assert.Equal(0, await RolesAsync(second));
        }
    }

    [Theory]
    [DatabaseData(1, "one")]
    [DatabaseData(2, "two")]
    public void Values_follow_the_database(TestDatabase database, int number, string word)
    {
        Assert.NotNull(database);
        Assert.Equal(number == 1 ? "one" : "two", word);
    }

    [Fact]
    public async Task A_database_is_gone_after_its_test()
    {
        TestDatabase database = TestDatabase.NewSqlite();
        TraceabilityDbFactory factory = await database.OpenAsync();
        await AddRoleAsync(factory);
        string file = database.ConnectionString.Split('=')[1];
        Assert.True(File.Exists(file));
        await database.DisposeAsync();
        Assert.False(File.Exists(file));
    }

    [Fact]
    public async Task Twelve_databases_can_stand_at_once_on_the_private_server()
    {
        PostgresServer server = await PostgresServer.CurrentAsync();
        Assert.SkipWhen(server.Unavailable is not null, server.Unavailable ?? "");
        List<TestDatabase> databases = [];
        for (int i = 0; i < 12; i++)
        {
            databases.Add((await TestDatabase.NewAsync(DatabaseProvider.PostgreSql)).Database!);
            await AddRoleAsync(await databases[^1].OpenAsync());
        }

        Assert.Equal(12, databases.Select(database => database.ConnectionString).Distinct().Count());
        foreach (TestDatabase database in databases)
            await database.DisposeAsync();
    }

    private static async Task AddRoleAsync(TraceabilityDbFactory factory)
    {
        await using TraceabilityDb db = factory.CreateDbContext();
        db.Roles.Add(new() { Id = "test", Name = "test" });
        await db.SaveChangesAsync(Cancellation);
    }

    private static async Task<int> RolesAsync(TraceabilityDbFactory factory)
    {
        await using TraceabilityDb db = factory.CreateDbContext();
        return await db.Roles.CountAsync(Cancellation);
    }
}
