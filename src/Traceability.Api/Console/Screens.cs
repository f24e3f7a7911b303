using Traceability.Api.Security;

namespace Traceability.Api.ConsoleUi;

/// <summary>
/// Every page of the console, one line each: the table of contents, as <c>Endpoints.cs</c> is of the routes. A test
/// finds a page that is not here, and a line whose page or policy is another.
/// </summary>
public static partial class Screens
{
    public static readonly Screen Home = new("/home", "我的任务", "My tasks", Policies.SignedIn);

    public static readonly Screen Menu = new("/menu", "全部功能", "Everything", Policies.SignedIn);

    public static readonly Screen NotFound = new("/not-found", "没有找到", "Not found", Policies.SignedIn);

    public static IReadOnlyList<Screen> All { get; } =
    [
        Home, Menu, NotFound, .. Goods, .. Papers, .. Oversight, .. Verification, .. Inspections, .. Cases, .. Phone,
        .. Society, .. Administration, .. Links, .. Account,
    ];
}
