namespace Traceability.Domain.Oversight;

/// <summary>导入模板: how the columns of somebody's book are to be read. Kept in the database, editable.</summary>
public sealed class MappingProfile
{
    /// <summary>arcos, ledger-zh …; unique.</summary>
    public required string Name { get; init; }

    /// <summary>The reading rules as JSON.</summary>
    public required string Definition { get; init; }

    /// <summary>Counts the changes made to it.</summary>
    public required int Version { get; init; }

    public required DateTime ChangedAt { get; init; }
}
