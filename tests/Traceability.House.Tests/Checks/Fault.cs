namespace Traceability.House.Tests.Checks;

/// <summary>One offence against the house rules: where it stands and how to cure it.</summary>
public sealed record Fault(string Path, int Line, string Message)
{
    public override string ToString() => $"{Path}:{Line}: {Message}";
}
