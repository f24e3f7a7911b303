namespace Traceability.Db;

/// <summary>A secret of this installation, encrypted before it comes here (Data Protection).</summary>
public sealed class ProtectedSecret
{
    public required string Name { get; init; }

    public required string Cipher { get; init; }
}
