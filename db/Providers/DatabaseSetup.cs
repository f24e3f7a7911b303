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
    /// The statements of the provider's AppendOnly.sql (the books) and of the files AppendOnly.*.sql beside it (what
    /// people did), one per batch (separated by lines that say GO).
    /// </summary>
    public static IReadOnlyList<string> AppendOnlyStatements(DatabaseProvider provider)
    {
        string folder = $"Traceability.Db.Providers.{provider}.";
        string books = folder + "AppendOnly.sql";
        IEnumerable<string> acts = typeof(DatabaseSetup).Assembly.GetManifestResourceNames()
            .Where(n => n.StartsWith(folder + "AppendOnly.", StringComparison.Ordinal) && n != books)
            .Order(StringComparer.Ordinal);
        return [.. Statements(books), .. acts.SelectMany(Statements)];
    }

    private static IEnumerable<string> Statements(string name)
    {
        using Stream stream = typeof(DatabaseSetup).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"Resource {name} is missing.");
        using StreamReader reader = new(stream);
        return [.. reader.ReadToEnd().Split("\nGO\n").Select(s => s.Trim()).Where(s => s.Length > 0)];
    }
}
