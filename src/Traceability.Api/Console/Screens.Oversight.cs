using Traceability.Api.Security;

namespace Traceability.Api.ConsoleUi;

/// <summary>Pages: alerts, organisations, patrol, trace.</summary>
public static partial class Screens
{
    private static IReadOnlyList<Screen> Oversight =>
    [
        new("/trace", "追溯", "Trace", Policies.ReadGoods),
        new("/trace/{What}/{Code}", "追溯图", "Trace picture", Policies.ReadGoods),
        new("/tips/inbox", "举报线索", "Tips", Policies.Police),
        new("/tips/inbox/{Number:long}", "举报", "Tip", Policies.Police),
    ];
}
