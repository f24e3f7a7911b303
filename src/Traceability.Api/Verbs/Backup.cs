using System.CommandLine;
using Traceability.Api.Hosting;
using Microsoft.Data.Sqlite;
using Traceability.Db.Providers;

namespace Traceability.Api.Verbs;

/// <summary>
/// SQLite: a consistent copy while the server runs. Servers have their own tools: the right command is printed.
/// </summary>
internal static class Backup
{
    public static Command Command(string[] args)
    {
        Argument<string> file = new("file") { Description = "备份文件 / where the copy goes" };
        Command command = new("backup",
            "在线备份 / back up while the server runs") { TreatUnmatchedTokensAsErrors = false };
        command.Arguments.Add(file);
        command.SetAction(async (parsed, _) =>
        {
            await using WebApplication app = Composition.Build(args);
            TraceabilityDbFactory factory = app.Services.GetRequiredService<TraceabilityDbFactory>();
            string target = parsed.GetValue(file)!;
            Console.WriteLine(factory.Provider switch
            {
                DatabaseProvider.Sqlite => CopySqlite(factory.ConnectionString, target),
                DatabaseProvider.PostgreSql => $"pg_dump --format=custom --file={target} DATABASE",
                DatabaseProvider.SqlServer =>
                    $"sqlcmd -Q \"BACKUP DATABASE [DATABASE] TO DISK = N'{target}' WITH CHECKSUM, COMPRESSION\"",
            });
            return 0;
        });
        return command;
    }

    private static string CopySqlite(string connectionString, string target)
    {
        using SqliteConnection source = new(connectionString);
        using SqliteConnection copy = new(new SqliteConnectionStringBuilder { DataSource = target,
            Pooling = false }.ConnectionString);
        source.Open();
        copy.Open();
        source.BackupDatabase(copy);
        return $"已备份 / backed up: {target}";
    }
}
