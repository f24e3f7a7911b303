using System.CommandLine;
using Traceability.Api.Hosting;

namespace Traceability.Api.Verbs;

/// <summary>Runs the jobs only: for a second machine beside the web servers.</summary>
internal static class Worker
{
    public static Command Command(string[] args)
    {
        Command command = new("worker", "只运行定时任务 / run the jobs only, without a web server")
        {
            TreatUnmatchedTokensAsErrors = false,
        };
        command.SetAction(async (_, cancellation) =>
        {
            using IHost host = Composition.BuildWorker(args);
            await host.RunAsync(cancellation);
            return 0;
        });
        return command;
    }
}
