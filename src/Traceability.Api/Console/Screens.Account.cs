namespace Traceability.Api.ConsoleUi;

/// <summary>Pages: the own sign-in and search.</summary>
public static partial class Screens
{
    private static IReadOnlyList<Screen> Account =>
    [
    ];
}
