using System.Reflection;
using Traceability.Db.Providers;
using Xunit;
using Xunit.Sdk;
using Xunit.v3;

namespace Traceability.Testing;

/// <summary>
/// Runs a theory on every database: its first parameter is a <see cref="TestDatabase"/>, the values given here follow.
/// A database that this machine cannot offer shows as a skipped row with the reason.
/// </summary>
[AttributeUsage(AttributeTargets.Method, AllowMultiple = true)]
public sealed class DatabaseDataAttribute(params object?[] values) : DataAttribute
{
    public IReadOnlyList<object?> Values { get; } = values;

    /// <summary>Databases are made when the test runs, not when it is looked for.</summary>
    public override bool SupportsDiscoveryEnumeration() => false;

    public override async ValueTask<IReadOnlyCollection<ITheoryDataRow>> GetData(
        MethodInfo testMethod, DisposalTracker disposalTracker)
    {
        List<ITheoryDataRow> rows = [];
        foreach (DatabaseProvider provider in Enum.GetValues<DatabaseProvider>())
        {
            (TestDatabase? database, string? unavailable) = await TestDatabase.NewAsync(provider);
            if (database is not null)
                disposalTracker.Add(database);
            rows.Add(new TheoryDataRow([database, .. Values])
            {
                Skip = unavailable,
                Label = string.Join(", ", [provider, .. Values]),
            });
        }

        return rows;
    }
}
