using System.CommandLine;
using Traceability.Api.Hosting;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Traceability.Db;
using Traceability.Db.Providers;
using Traceability.Domain.Oversight;

namespace Traceability.Api.Verbs;

/// <summary>Writes every alert, one line each.</summary>
internal static class Alerts
{
    public static Command Command(string[] args)
    {
        Option<bool> csv = new(Verbs.Csv) { Description = "CSV 到标准输出 / CSV to standard output",
            DefaultValueFactory = _ => true };
        Command command = new("alerts", "列出全部预警 / list every alert") { TreatUnmatchedTokensAsErrors = false };
        command.Options.Add(csv);
        command.SetAction(async (_, cancellation) =>
        {
            await using WebApplication app = Composition.Build(args);
            await using TraceabilityDb db = app.Services.GetRequiredService<TraceabilityDbFactory>().CreateDbContext();
            await using StreamWriter output = new(Console.OpenStandardOutput());
            await output.WriteLineAsync(
                "rule,uscc,product_or_substance,first_seen_date,evidence_movement_ids,severity");
            var rows = db.Alerts.AsNoTracking()
                .Join(db.Organisations, a => a.Organisation, o => o.Id, (a, o) => new { Alert = a, o.Code })
                .OrderBy(x => x.Alert.FirstSeenOn).ThenBy(x => x.Alert.Id).AsAsyncEnumerable();
            await foreach (var row in rows.WithCancellation(cancellation))
                await output.WriteLineAsync(Line(row.Alert, row.Code));
            return 0;
        });
        return command;
    }

    private static string Line(Alert alert, string uscc) => string.Join(
        ',',
        Field(alert.Rule),
        Field(uscc),
        Field(alert.ProductOrSubstance ?? ""),
        alert.FirstSeenOn.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        Field(alert.Evidence),
        "L" + ((int)alert.Level).ToString(CultureInfo.InvariantCulture));

    private static string Field(string text) =>
        text.AsSpan().IndexOfAny(",\"\r\n") < 0 ? text : $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
