using Traceability.Benchmarks;
using Traceability.Db.Providers;

// Arguments: names of tables and of databases; none means all.
Dictionary<string, Func<DatabaseProvider, Report, Task>> tables = new()
{
    ["posting"] = PostingTable.RunAsync,
    ["books"] = BooksTable.RunAsync,
};
DatabaseProvider[] databases = [DatabaseProvider.Sqlite, DatabaseProvider.PostgreSql];

string[] wanted = [.. tables.Keys.Where(args.Contains)];
DatabaseProvider[] on = [.. databases.Where(d => args.Contains(d.ToString()))];
if (wanted.Length + on.Length < args.Length)
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
