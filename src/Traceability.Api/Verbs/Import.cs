using System.CommandLine;
using System.Globalization;
using Traceability.Api.Exchange.Books;
using Traceability.Api.Hosting;
using Traceability.Db.Ledger;
using Traceability.Db.Providers;
using Traceability.Domain.Ledger;

namespace Traceability.Api.Verbs;

/// <summary>Brings books in: a data bundle, or a single book with a mapping profile.</summary>
internal static class Import
{
    public static Command Command(string[] args)
    {
        Argument<string> path = new("path") { Description = "文件夹、zip 或单个账簿文件 / a folder, a zip, or a single book" };
        Option<string> mode = new("--mode")
        {
            Description = "historic：照旧账接收；live：逐笔过规则 / historic: as the books were; live: every row passes the gate",
            DefaultValueFactory = _ => "historic",
        };
        mode.AcceptOnlyFromAmong("historic", "live");
        Command command = new("import", "导入账簿 / import books") { TreatUnmatchedTokensAsErrors = false };
        command.Arguments.Add(path);
        command.Options.Add(mode);
        command.SetAction(async (parsed, cancellation) =>
        {
            await using WebApplication app = Composition.Build(args);
            TraceabilityDbFactory factory = app.Services.GetRequiredService<TraceabilityDbFactory>();
            await Start.MigrateAsync(factory, cancellation);
            BookMode how = parsed.GetValue(mode) == "live" ? BookMode.Live : BookMode.Historic;
            Progress<ImportTally> progress = new(t => Console.Error.WriteLine(
                string.Create(CultureInfo.InvariantCulture,
                    $"{t.Read:N0} rows, {t.Accepted:N0} accepted, {t.Refused:N0} refused")));
            return await RunAsync(app.Services, parsed.GetValue(path)!, how, progress, cancellation);
        });
        return command;
    }

    private static async Task<int> RunAsync(
        IServiceProvider services, string path, BookMode mode, IProgress<ImportTally> progress,
            CancellationToken cancellation)
    {
        try
        {
            ImportTally tally = await services.GetRequiredService<BundleImport>()
                .RunAsync(path, mode, "command-line", progress, cancellation);
            ImportPrint.Write(tally, services.GetRequiredService<TraceabilityDbFactory>(), Console.Out);
            return tally.Refused == 0 ? 0 : 2;
        }
        catch (BookException e)
        {
            Console.Error.WriteLine(e.Zh);
            Console.Error.WriteLine(e.En);
            return 1;
        }
    }
}
