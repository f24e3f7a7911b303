using Traceability.Api.Hosting;
using Traceability.Db;
using Traceability.Db.Providers;

namespace Traceability.Api.Exchange.Books;

/// <summary>
/// 试导入: the real import, run on a copy of the books that is thrown away. What it accepts and refuses is what the import
/// would, as long as nobody books something else in between; it takes as long as the copy and the import together.
/// </summary>
public sealed class ImportRehearsal(
    TraceabilityDbFactory books, IConfiguration configuration, IHostEnvironment environment, ILoggerFactory logs)
{
    /// <param name="show">Gets the outcome and the copy's books before they go.</param>
    public async Task RunAsync(
        ImportOrder order, IProgress<ImportTally>? progress, Action<ImportReport, TraceabilityDbFactory> show,
        CancellationToken cancellationToken)
    {
        using ScratchCopy copy = await ScratchCopy.OfAsync(books, cancellationToken);
        IConfiguration settings = new ConfigurationBuilder().AddConfiguration(configuration)
            .AddInMemoryCollection(new Dictionary<string, string?>
            {
                ["Database:Provider"] = nameof(DatabaseProvider.Sqlite),
                ["ConnectionStrings:Traceability"] = copy.ConnectionString,
                ["Import:Folder"] = Path.Combine(copy.Folder, "imports"),
            }).Build();
        ServiceCollection room = new();
        room.AddSingleton(settings).AddSingleton(environment).AddSingleton(logs);
        room.AddLogging();
        room.AddBooks(settings, environment);
        await using ServiceProvider services = room.BuildServiceProvider();
        ImportReport report =
            await services.GetRequiredService<ImportDesk>().RunAsync(order, progress, cancellationToken);
        show(report, services.GetRequiredService<TraceabilityDbFactory>());
    }
}
