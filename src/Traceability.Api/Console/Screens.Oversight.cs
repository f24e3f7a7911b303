namespace Traceability.Api.ConsoleUi;

/// <summary>Pages: alerts, organisations, patrol, trace.</summary>
public static partial class Screens
{
    private static IReadOnlyList<Screen> Oversight =>
    [
    ];
}
