namespace Traceability.Api.ConsoleUi;

/// <summary>Pages: what is used on the way.</summary>
public static partial class Screens
{
    private static IReadOnlyList<Screen> Phone =>
    [
    ];
}
