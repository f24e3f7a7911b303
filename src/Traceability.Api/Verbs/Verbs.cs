using System.CommandLine;

namespace Traceability.Api.Verbs;

/// <summary>What the binary can be asked to do, one line each.</summary>
public static class Verbs
{
    internal const string DryRun = "--dry-run";
    internal const string Csv = "--csv";

    public static Task<int> RunAsync(string[] arguments)
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
        return root.Parse(arguments).InvokeAsync();
    }
}
