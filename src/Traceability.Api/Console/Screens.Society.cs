namespace Traceability.Api.ConsoleUi;

/// <summary>Pages: association and committee office.</summary>
public static partial class Screens
{
    private static IReadOnlyList<Screen> Society =>
    [
    ];
}
