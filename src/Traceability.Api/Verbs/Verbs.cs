using System.CommandLine;
using Traceability.Db.Ledger;

namespace Traceability.Api.Verbs;

/// <summary>What the binary can be asked to do, one line each.</summary>
public static class Verbs
{
    internal const string DryRun = "--dry-run";
    internal const string Csv = "--csv";

    /// <returns>0 when it was done, 1 when not; the reason stands on the error output.</returns>
    public static async Task<int> RunAsync(string[] arguments)
    {
        // The host reads the same words as settings and would take what follows a switch for its value.
        string[] args = [.. arguments.Where(a => a is not (DryRun or Csv))];
        RootCommand root = new(
            """
            易制毒化学品、精麻药品、麻黄草追溯系统
            Traceability of precursor chemicals, narcotic and psychotropic drugs and ephedra herb.

            不带命令时启动服务 (serve)。数据库由 Database:Provider (Sqlite | PostgreSql | SqlServer) 和
            ConnectionStrings:Traceability 选择。Without a command the server starts (serve).
            """)
        {
            // Settings such as --urls or --environment are for the host, which reads them itself.
            TreatUnmatchedTokensAsErrors = false,
        };
        Serve.AsDefaultOf(root, args);
        root.Subcommands.Add(Serve.Command(args));
        root.Subcommands.Add(Worker.Command(args));
        root.Subcommands.Add(Migrate.Command(args));
        root.Subcommands.Add(Import.Command(args));
        root.Subcommands.Add(Export.Command(args));
        root.Subcommands.Add(Prove.Command(args));
        root.Subcommands.Add(Alerts.Command(args));
        root.Subcommands.Add(RunJobs.Command(args));
        root.Subcommands.Add(CreateAdmin.Command(args));
        root.Subcommands.Add(Backup.Command(args));
        try
        {
            return await root.Parse(arguments).InvokeAsync(
                new InvocationConfiguration { EnableDefaultExceptionHandler = false });
        }
        catch (Exception e) when (DatabaseFaults.IsOutage(e))
        {
            await Console.Error.WriteLineAsync(
                $"""
                数据库不可用：打不开、连接中断、磁盘已满或只读。请检查连接字符串、磁盘和文件权限后重试。
                The database is not available: it cannot be opened, is away, full or read-only. Check the connection
                string, the disk and the file's permissions, and try again.
                {e.GetBaseException().Message}
                """);
            return 1;
        }
    }
}
