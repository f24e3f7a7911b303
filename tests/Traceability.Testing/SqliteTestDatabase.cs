using Microsoft.Data.Sqlite;
using Traceability.Db.Providers;

namespace Traceability.Testing;

/// <summary>A file in the temporary folder, copied from a migrated one or from a filled one.</summary>
internal sealed class SqliteTestDatabase : TestDatabase
{
    private static readonly Lazy<Task<string>> Migrated = new(MigrateOnceAsync);

    private readonly string _file;
    private readonly string? _template;

    /// <param name="template">What it is a copy of when it is opened; null: of a migrated one.</param>
    public SqliteTestDatabase(string? template = null)
        : this(ProcessFolder.NewPath(".sqlite"), template)
    {
    }

    private SqliteTestDatabase(string file, string? template)
        : base(DatabaseProvider.Sqlite, $"Data Source={file}") => (_file, _template) = (file, template);

    protected override Task CreateAsync() => Task.CompletedTask;

    protected override async Task CreateMigratedAsync() => File.Copy(_template ?? await Migrated.Value, _file);

    protected override Task DropAsync()
    {
        using (SqliteConnection connection = new(ConnectionString))
            SqliteConnection.ClearPool(connection);
        foreach (string ending in (string[])["", "-wal", "-shm"])
            File.Delete(_file + ending);
        return Task.CompletedTask;
    }

    private static async Task<string> MigrateOnceAsync()
    {
        string file = ProcessFolder.NewPath(".template.sqlite");
        // Without a pool the last connection closes here, and the write-ahead log is folded into the file.
        await MigrateAsync(DatabaseProvider.Sqlite, $"Data Source={file};Pooling=False");
        return file;
    }
}
