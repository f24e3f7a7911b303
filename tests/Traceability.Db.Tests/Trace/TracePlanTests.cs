using LinqToDB;
using Microsoft.Data.Sqlite;
using Microsoft.SqlServer.TransactSql.ScriptDom;
using Traceability.Db.Providers;
using Traceability.Db.Trace;
using Traceability.Domain;
using Traceability.Domain.Ledger;
using Traceability.Domain.Oversight;
using Traceability.Testing;

namespace Traceability.Db.Tests.Trace;

/// <summary>The recursive query goes from key to key; it never reads a table from end to end.</summary>
public sealed class TracePlanTests
{
    [Theory]
    [InlineData(TraceDirection.Back)]
    [InlineData(TraceDirection.Forward)]
    public async Task Sqlite_searches_every_table_by_an_index(TraceDirection direction)
    {
        await using TestDatabase database = TestDatabase.NewSqlite();
        TraceabilityDbFactory factory = await database.OpenAsync();
        string sql = Sql(factory, direction);
        Assert.Contains("WITH [reached]", sql, StringComparison.Ordinal);
        await using SqliteConnection connection = new(factory.ConnectionString);
        connection.Open();
        await using SqliteCommand explain = connection.CreateCommand();
        explain.CommandText = "explain query plan " + sql;
        foreach (System.Text.RegularExpressions.Match name in
            System.Text.RegularExpressions.Regex.Matches(sql, "@\\w+").DistinctBy(m => m.Value))
            explain.Parameters.AddWithValue(name.Value, 1);
        List<string> steps = [];
        await using SqliteDataReader reader = explain.ExecuteReader();
        while (reader.Read()) steps.Add(reader.GetString(3));
        // The recursion itself is a queue that is read to its end.
        Assert.DoesNotContain(
            steps, s => s.StartsWith("SCAN", StringComparison.Ordinal) && !IsTheQueue(s));
        Assert.Contains(steps, s => s.Contains("ix_movement_line_movement", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(TraceDirection.Back)]
    [InlineData(TraceDirection.Forward)]
    public void Sql_server_understands_the_query_and_stops_by_counting(TraceDirection direction)
    {
        TraceabilityDbFactory factory = new(DatabaseProvider.SqlServer, "Server=nowhere;Database=x");
        string sql = Sql(factory, direction);
        new TSql160Parser(true, SqlEngineType.Standalone).Parse(new StringReader(sql), out IList<ParseError> errors);
        Assert.Empty(errors);
        Assert.Contains("UNION ALL", sql, StringComparison.Ordinal);
        Assert.Contains("DISTINCT", sql, StringComparison.Ordinal);
    }

    private static bool IsTheQueue(string step) =>
        step.Split(' ')[1] is "r" or "t" or "t1" or "t2" or "reached" or "r_1" or "CONSTANT";

    private static string Sql(TraceabilityDbFactory factory, TraceDirection direction)
    {
        using TraceabilityDb db = factory.CreateDbContext();
        return ReachQuery.Of(db, factory.Provider, [new Id<Account>(1)], direction, 10).ToSqlQuery().Sql;
    }
}
