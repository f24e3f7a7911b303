namespace Traceability.Api.ConsoleUi;

/// <summary>Pages: permits, applications, duties, reports.</summary>
public static partial class Screens
{
    private static IReadOnlyList<Screen> Papers =>
    [
    ];
}
