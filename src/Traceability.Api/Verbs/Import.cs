using System.CommandLine;
using System.Globalization;
using Traceability.Api.Exchange.Books;
using Traceability.Api.Exchange.Profiles;
using Traceability.Api.Hosting;
using Traceability.Db.Providers;
using Traceability.Domain.Ledger;

namespace Traceability.Api.Verbs;

/// <summary>Brings books in: a data bundle, or a single book with a mapping profile.</summary>
internal sealed class Import
{
    private readonly Argument<string> _path = new("path")
    {
        Description = "文件夹、zip 或单个账簿文件 / a folder, a zip, or a single book",
    };

    private readonly Option<string> _mode = new("--mode")
    {
        Description = "historic：照旧账接收；live：逐笔过规则 / historic: as the books were; live: every row passes the gate",
        DefaultValueFactory = _ => "historic",
    };

    private readonly Option<string?> _profile = new("--profile")
    {
        Description = "单个账簿的导入模板：arcos、ledger-zh 或自定 / mapping profile of a single book",
    };

    private readonly Option<string?> _organisation = new("--organisation")
    {
        Description = "账簿属于哪个单位（统一社会信用代码） / whose book it is, when the file does not say",
    };

    private readonly Option<string?> _site = new("--site")
    {
        Description = "账簿属于哪个库房（编码） / of which storehouse it is",
    };

    private readonly Option<bool> _dryRun = new(Verbs.DryRun)
    {
        Description = "试导入：在账簿副本上全部读完并判断，不写入 / read and judge everything on a copy, write nothing",
    };

    private readonly Option<string?> _refused = new("--refused")
    {
        Description = "把被拒的行写成 CSV：表、行号、列、原因 / write the refused rows as CSV: table, row, column, reason",
    };

    private readonly Option<string?> _balances = new("--balances")
    {
        Description = "把每批的物料平衡写成 CSV / write the mass balance of each lot as CSV",
    };

    private Import()
    {
    }

    public static Command Command(string[] args) => new Import().Build(args);

    private Command Build(string[] args)
    {
        _mode.AcceptOnlyFromAmong("historic", "live");
        Command command = new("import",
            "导入账簿；被拒的行不影响其余，退出码 0；文件不能读为 1 / import books; refused rows do not stop the rest: exit code 0;"
            + " 1 when the file cannot be read")
        {
            TreatUnmatchedTokensAsErrors = false,
        };
        command.Arguments.Add(_path);
        foreach (Option option in (Option[])[_mode, _profile, _organisation, _site, _dryRun, _refused, _balances])
            command.Options.Add(option);
        command.SetAction((parsed, cancellation) => RunAsync(parsed, args, cancellation));
        return command;
    }

    private async Task<int> RunAsync(ParseResult parsed, string[] args, CancellationToken cancellation)
    {
        await using WebApplication app = Composition.Build(args);
        TraceabilityDbFactory factory = app.Services.GetRequiredService<TraceabilityDbFactory>();
        await Start.MigrateAsync(factory, cancellation);
        ImportOrder order = new(
            parsed.GetValue(_path)!,
            parsed.GetValue(_mode) == "live" ? BookMode.Live : BookMode.Historic,
            parsed.GetValue(_profile),
            new ProfileWhere(parsed.GetValue(_organisation), parsed.GetValue(_site)),
            ImportOrder.CommandLine)
        {
            DryRun = parsed.GetValue(_dryRun),
        };
        Progress<ImportTally> progress = new(t => Console.Error.WriteLine(string.Create(
            CultureInfo.InvariantCulture, $"{t.Read:N0} rows, {t.Accepted:N0} accepted, {t.Refused:N0} refused")));
        try
        {
            await RunAsync(
                app.Services, order, progress, (report, books) => Show(parsed, report, books), cancellation);
            return 0;
        }
        catch (BookException e)
        {
            Console.Error.WriteLine(e.Zh);
            Console.Error.WriteLine(e.En);
            return 1;
        }
    }

    private static async Task RunAsync(
        IServiceProvider services, ImportOrder order, IProgress<ImportTally> progress,
        Action<ImportReport, TraceabilityDbFactory> show, CancellationToken cancellation)
    {
        if (order.DryRun)
        {
            await services.GetRequiredService<ImportRehearsal>().RunAsync(order, progress, show, cancellation);
            Console.WriteLine("试导入：未写入任何内容 / dry run: nothing was written");
            return;
        }

        ImportReport report = await services.GetRequiredService<ImportDesk>().RunAsync(order, progress, cancellation);
        show(report, services.GetRequiredService<TraceabilityDbFactory>());
    }

    private void Show(ParseResult parsed, ImportReport report, TraceabilityDbFactory books)
    {
        if (report.Codes is { } codes) ProfilePrint.Write(codes, Console.Out);
        ImportPrint.Write(report, books, Console.Out);
        if (parsed.GetValue(_refused) is { } refused)
        {
            using FileStream file = File.Create(refused);
            RefusedRows.Write(report.Rows, file);
        }

        if (parsed.GetValue(_balances) is { } balances)
        {
            using FileStream file = File.Create(balances);
            BalanceSheet.Write(books, file);
        }
    }
}
