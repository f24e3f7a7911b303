using Microsoft.EntityFrameworkCore;

namespace Traceability.Db.Providers;

/// <summary>Brings a database to the model's shape: migrations, then the append-only triggers (idempotent).</summary>
public static class DatabaseSetup
{
    public static async Task MigrateAsync(TraceabilityDbFactory factory, CancellationToken cancellationToken)
    {
        await using TraceabilityDb db = factory.CreateDbContext();
        await db.Database.MigrateAsync(cancellationToken);
        foreach (string statement in AppendOnlyStatements(factory.Provider))
            await db.Database.ExecuteSqlRawAsync(statement, cancellationToken);
    }

    /// <summary>
    /// The statements of the provider's AppendOnly.sql (the books), AppendOnly.Acts.sql (what people did) and
    /// AppendOnly.Links.sql (what others were told and units reported), one per batch (separated by lines that say GO).
    /// </summary>
    public static IReadOnlyList<string> AppendOnlyStatements(DatabaseProvider provider) =>
    [
        .. Statements(provider, "AppendOnly.sql"), .. Statements(provider, "AppendOnly.Acts.sql"),
        .. Statements(provider, "AppendOnly.Links.sql"),
    ];

    private static IEnumerable<string> Statements(DatabaseProvider provider, string file)
    {
        string name = $"Traceability.Db.Providers.{provider}.{file}";
        using Stream stream = typeof(DatabaseSetup).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"Resource {name} is missing.");
        using StreamReader reader = new(stream);
        return [.. reader.ReadToEnd().Split("\nGO\n").Select(s => s.Trim()).Where(s => s.Length > 0)];
    }
}
