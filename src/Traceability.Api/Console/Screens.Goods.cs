using Traceability.Api.Security;

namespace Traceability.Api.ConsoleUi;

/// <summary>Pages: stock, records, hand-over, counts, labels, the own unit.</summary>
public static partial class Screens
{
    private static IReadOnlyList<Screen> Goods =>
    [
        new("/stock", "库存台账", "Stock", Policies.ReadGoods),
    ];
}
