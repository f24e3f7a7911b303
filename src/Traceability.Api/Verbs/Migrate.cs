using System.CommandLine;
using Traceability.Api.Hosting;
using Traceability.Db.Providers;

namespace Traceability.Api.Verbs;

/// <summary>Brings the database to this version's shape and loads the reference tables.</summary>
internal static class Migrate
{
    public static Command Command(string[] args)
    {
        Command command = new("migrate", "建库或升级数据库，载入目录 / create or upgrade the database and load the reference tables")
        {
            TreatUnmatchedTokensAsErrors = false,
        };
        command.SetAction(async (_, cancellation) =>
        {
            await using WebApplication app = Composition.Build(args);
            TraceabilityDbFactory factory = app.Services.GetRequiredService<TraceabilityDbFactory>();
            await Start.MigrateAsync(factory, cancellation);
            Console.WriteLine($"数据库已就绪 / the database is ready: {factory.Provider}");
            return 0;
        });
        return command;
    }
}
