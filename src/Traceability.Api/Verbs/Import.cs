using System.CommandLine;
using System.Globalization;
using Traceability.Api.Exchange.Books;
using Traceability.Api.Exchange.Profiles;
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
        Option<string?> profile = new("--profile")
        {
            Description = "单个账簿的导入模板：arcos、ledger-zh 或自定 / mapping profile of a single book",
        };
        Option<string?> organisation = new("--organisation")
        {
            Description = "账簿属于哪个单位（统一社会信用代码） / whose book it is, when the file does not say",
        };
        Option<string?> site = new("--site") { Description = "账簿属于哪个库房（编码） / of which storehouse it is" };
        mode.AcceptOnlyFromAmong("historic", "live");
        Command command = new("import", "导入账簿 / import books") { TreatUnmatchedTokensAsErrors = false };
        command.Arguments.Add(path);
        command.Options.Add(mode);
        command.Options.Add(profile);
        command.Options.Add(organisation);
        command.Options.Add(site);
        command.SetAction(async (parsed, cancellation) =>
        {
            await using WebApplication app = Composition.Build(args);
            TraceabilityDbFactory factory = app.Services.GetRequiredService<TraceabilityDbFactory>();
            await Start.MigrateAsync(factory, cancellation);
            BookMode how = parsed.GetValue(mode) == "live" ? BookMode.Live : BookMode.Historic;
            Progress<ImportTally> progress = new(t => Console.Error.WriteLine(
                string.Create(CultureInfo.InvariantCulture,
                    $"{t.Read:N0} rows, {t.Accepted:N0} accepted, {t.Refused:N0} refused")));
            ProfileWhere where = new(parsed.GetValue(organisation), parsed.GetValue(site));
            return await RunAsync(
                app.Services, parsed.GetValue(path)!, how, parsed.GetValue(profile), where, progress, cancellation);
        });
        return command;
    }

    private static async Task<int> RunAsync(
        IServiceProvider services, string path, BookMode mode, string? profile, ProfileWhere where,
        IProgress<ImportTally> progress, CancellationToken cancellation)
    {
        try
        {
            if (profile is not null)
            {
                ProfileTally rows = await services.GetRequiredService<ProfileImport>()
                    .RunAsync(path, profile, "command-line", where, progress, cancellation);
                ProfilePrint.Write(rows, Console.Out);
                ImportPrint.Write(rows.Rows, services.GetRequiredService<TraceabilityDbFactory>(), Console.Out);
                return 0;
            }

            ImportTally tally = await services.GetRequiredService<BundleImport>()
                .RunAsync(path, mode, "command-line", progress, cancellation);
            ImportPrint.Write(tally, services.GetRequiredService<TraceabilityDbFactory>(), Console.Out);
            return 0;
        }
        catch (BookException e)
        {
            Console.Error.WriteLine(e.Zh);
            Console.Error.WriteLine(e.En);
            return 1;
        }
    }
}
