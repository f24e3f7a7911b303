using System.CommandLine;
using System.Globalization;
using Traceability.Api.Hosting;
using Traceability.Jobs;

namespace Traceability.Api.Verbs;

/// <summary>Runs every job of the schedule once, in its order, as if on a given day.</summary>
internal static class RunJobs
{
    public static Command Command(string[] args)
    {
        Option<string?> asOf = new("--as-of")
        {
            Description = "视同该日运行，如 2026-10-31 / as if on this day (Asia/Shanghai); today when left out",
        };
        asOf.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<string?>() is { } text && Day(text) is null)
                result.AddError($"不是日期 / not a date: {text} (2026-10-31)");
        });
        Command command = new("run-jobs", "立即依次运行全部任务 / run every job once, in order")
        {
            TreatUnmatchedTokensAsErrors = false,
        };
        command.Options.Add(asOf);
        command.SetAction(async (parsed, cancellation) =>
        {
            await using WebApplication app = Composition.Build(args);
            DateOnly? day = parsed.GetValue(asOf) is { } text ? Day(text) : null;
            foreach (ScheduledJob job in Schedule.Jobs)
            {
                JobCount count = await job.RunAsync(app.Services, day, cancellation);
                Console.WriteLine(string.Create(
                    CultureInfo.InvariantCulture,
                    $"{job.Id}: {count.Examined} examined, {count.Raised} raised, {count.Cleared} cleared"));
            }

            return 0;
        });
        return command;
    }

    private static DateOnly? Day(string text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly day)
            ? day
            : null;
}
