using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Traceability.Db.Providers;

namespace Traceability.Db.Tests.SqlServer;

/// <summary>No server runs where this is built: the script is read by SQL Server's own parser and model.</summary>
public sealed class SqlServerScriptTests
{
    private const string Parent = "CREATE TABLE [lot] ([id] bigint NOT NULL, CONSTRAINT [pk_lot] PRIMARY KEY ([id]));";

    [Fact]
    public void The_script_and_the_triggers_make_a_valid_schema()
    {
        using TraceabilityDb db = new TraceabilityDbFactory(
            DatabaseProvider.SqlServer, "Server=127.0.0.1,1;Database=nowhere").CreateDbContext();
        string script = db.GetService<IMigrator>()
            .GenerateScript(options: MigrationsSqlGenerationOptions.Idempotent);

        SqlServerSchema schema = new([script, .. DatabaseSetup.AppendOnlyStatements(DatabaseProvider.SqlServer)]);

        Assert.Empty(schema.Problems);
        int tables = db.Model.GetEntityTypes().Select(type => type.GetTableName()).Distinct().Count();
        Assert.Equal(tables + 1, schema.Tables.Count); // and the history of migrations
        Assert.NotEqual(0, schema.Indexes);
        Assert.Equal(DatabaseSetup.AppendOnlyStatements(DatabaseProvider.SqlServer).Count, schema.Triggers);
    }

    [Fact]
    public void A_misspelt_word_is_reported() =>
        AssertProblem("CREATE TABEL", "CREATE TABEL [lot] ([id] bigint NOT NULL);", "Incorrect syntax");

    [Fact]
    public void A_misspelt_word_inside_a_quoted_batch_is_reported() =>
        AssertProblem("EXEC", "IF 1 = 1 BEGIN EXEC(N'CREATE TABEL [lot] ([id] bigint)') END;", "Incorrect syntax");

    [Fact]
    public void A_foreign_key_to_a_missing_table_is_reported() =>
        AssertProblem("foreign key", """
            CREATE TABLE [lot] ([id] bigint NOT NULL, [product] bigint NOT NULL,
                CONSTRAINT [fk_lot_product] FOREIGN KEY ([product]) REFERENCES [product] ([id]));
            """, "[product]");

    [Fact]
    public void A_trigger_on_a_missing_table_is_reported() =>
        AssertProblem("trigger", "CREATE OR ALTER TRIGGER [t] ON [lot] AFTER UPDATE AS THROW 51000, 'no', 1;", "[lot]");

    [Fact]
    public void An_index_on_a_missing_column_is_reported() =>
        AssertProblem("index", Parent + " CREATE INDEX [ix] ON [lot] ([number]);", "number");

    [Fact]
    public void Two_ways_of_deletion_to_one_table_are_reported() =>
        AssertProblem("cascade", Parent + """
            CREATE TABLE [package] ([id] bigint NOT NULL, [a] bigint NOT NULL, [b] bigint NOT NULL,
                CONSTRAINT [fk_a] FOREIGN KEY ([a]) REFERENCES [lot] ([id]) ON DELETE CASCADE,
                CONSTRAINT [fk_b] FOREIGN KEY ([b]) REFERENCES [lot] ([id]) ON DELETE CASCADE);
            """, "1785");

    [Fact]
    public void A_cascade_into_a_guarded_table_is_reported() =>
        AssertProblem("guard", Parent + """
            CREATE TABLE [package] ([id] bigint NOT NULL, [a] bigint NOT NULL,
                CONSTRAINT [fk_a] FOREIGN KEY ([a]) REFERENCES [lot] ([id]) ON DELETE CASCADE);
            EXEC(N'CREATE TRIGGER [t] ON [package] INSTEAD OF DELETE AS THROW 51000, ''no'', 1;');
            """, "2113");

    [Fact]
    public void Later_changes_of_a_table_are_followed()
    {
        SqlServerSchema schema = new(Parent, """
            IF NOT EXISTS (SELECT 1 FROM [history]) BEGIN
                ALTER TABLE [lot] ADD [number] nvarchar(50) NOT NULL DEFAULT N'';
                ALTER TABLE [lot] ADD [gone] int NULL;
            END;
            ALTER TABLE [lot] ALTER COLUMN [number] nvarchar(80) NOT NULL;
            ALTER TABLE [lot] DROP COLUMN [gone];
            EXEC(N'CREATE UNIQUE INDEX [ix_number] ON [lot] ([number]) WHERE [number] IS NOT NULL');
            """);
        Assert.Empty(schema.Problems);
        Assert.Equal(2, Assert.Single(schema.Tables).Definition.ColumnDefinitions.Count);
        Assert.Equal(1, schema.Indexes);
    }

    [Fact]
    public void A_change_of_a_table_that_is_not_there_is_reported() =>
        AssertProblem("alter", "ALTER TABLE [lot] ADD [number] int NULL;", "no table lot");

    private static void AssertProblem(string what, string script, string expected)
    {
        IReadOnlyList<string> problems = new SqlServerSchema(script).Problems;
        Assert.True(
            problems.Any(problem => problem.Contains(expected, StringComparison.OrdinalIgnoreCase)),
            $"{what}: expected '{expected}' among [{string.Join("; ", problems)}]");
    }
}
