using System.CommandLine;
using Traceability.Api.Hosting;

namespace Traceability.Api.Verbs;

/// <summary>Runs the web server, and the jobs unless told not to.</summary>
internal static class Serve
{
    public static Command Command(string[] args)
    {
        Command command = new("serve",
            "启动服务和定时任务 / run the server (and the jobs; --Jobs:RunInServe=false leaves them out)")
        {
            TreatUnmatchedTokensAsErrors = false,
        };
        command.SetAction((_, cancellation) => RunAsync(args, cancellation));
        return command;
    }

    public static void AsDefaultOf(RootCommand root, string[] args) =>
        root.SetAction((_, cancellation) => RunAsync(args, cancellation));

    private static async Task<int> RunAsync(string[] args, CancellationToken cancellationToken)
    {
        await using WebApplication app = Composition.Build(args);
        await Start.PrepareAsync(app, cancellationToken);
        app.MapDashboard();
        await app.RunAsync();
        return 0;
    }
}
