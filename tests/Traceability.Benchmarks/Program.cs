using System.Globalization;
using Traceability.Benchmarks;
using Traceability.Db.Providers;

// Arguments: names of tables and of databases, none means all; how many entries the full ledger has.
long entries = args.Select(a => long.TryParse(a, CultureInfo.InvariantCulture, out long n) ? n : 0)
    .FirstOrDefault(n => n > 0, 1_000_000);
Dictionary<string, Func<DatabaseProvider, Report, Task>> tables = new()
{
    ["posting"] = PostingTable.RunAsync,
    ["books"] = BooksTable.RunAsync,
    ["start"] = (provider, report) => StartTable.RunAsync(provider, report, entries),
    ["reads"] = (provider, report) => ReadsTable.RunAsync(provider, report, entries),
    ["screens"] = (provider, report) => ScreensTable.RunAsync(provider, report, entries),
    ["reconcile"] = (provider, report) => ReconcileTable.RunAsync(provider, report, entries),
};
DatabaseProvider[] databases = [DatabaseProvider.Sqlite, DatabaseProvider.PostgreSql];

string[] wanted = [.. tables.Keys.Where(args.Contains)];
DatabaseProvider[] on = [.. databases.Where(d => args.Contains(d.ToString()))];
if (wanted.Length + on.Length < args.Count(a => !long.TryParse(a, CultureInfo.InvariantCulture, out _)))
{
    await Console.Error.WriteLineAsync(
        $"Tables: {string.Join(' ', tables.Keys)}. Databases: {string.Join(' ', databases)}.");
    return 2;
}

foreach (string name in wanted.Length > 0 ? wanted : [.. tables.Keys])
{
    foreach (DatabaseProvider provider in on.Length > 0 ? on : databases)
    {
        Report report = new($"{name}, {provider}");
        await tables[name](provider, report);
        report.Print();
    }
}

return 0;
