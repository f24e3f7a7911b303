namespace Traceability.Db;

/// <summary>The one row that says which keys have been handed out to some process.</summary>
public sealed class IdBlock
{
    public required int Id { get; init; }

    public long NextValue { get; set; }
}
