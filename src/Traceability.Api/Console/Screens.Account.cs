using Traceability.Api.Security;

namespace Traceability.Api.ConsoleUi;

/// <summary>Pages: the own sign-in and search.</summary>
public static partial class Screens
{
    private static IReadOnlyList<Screen> Account =>
    [
        new("/find", "查找", "Find", Policies.SignedIn),
    ];
}
