namespace Traceability.Api.ConsoleUi;

/// <summary>Pages: users, catalogue, settings, jobs.</summary>
public static partial class Screens
{
    private static IReadOnlyList<Screen> Administration =>
    [
    ];
}
