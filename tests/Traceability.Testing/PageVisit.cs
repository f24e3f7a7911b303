namespace Traceability.Testing;

/// <summary>A page of the console with an address that is filled in, and a sign-in of the demo county that sees it.
/// </summary>
/// <param name="Path">The page as the table of contents names it.</param>
public sealed record PageVisit(string Path, string User, string Address)
{
    /// <summary>Stands in the name of the test.</summary>
    public override string ToString() => $"{Path} as {User}";
}
