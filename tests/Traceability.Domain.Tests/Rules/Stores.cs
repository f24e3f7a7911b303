using Traceability.Domain.Catalogue;
using Traceability.Domain.Ledger;
using Traceability.Domain.Parties;
using Traceability.Domain.Rules;

namespace Traceability.Domain.Tests.Rules;

/// <summary>A kilogram comes into somebody's store, which is registered with some controls.</summary>
internal static class Stores
{
    public static World Receives(Organisation keeper, Substance goods, string controls = "") =>
        (World.Of(MovementKind.Receipt) with { Booker = keeper, Controls = controls }).With(goods, "1 kg");

    /// <summary>
    /// With all the controls nothing is said; with any one missing it is reported and the entry stands; what leaves is
    /// not asked.
    /// </summary>
    public static void AssertAsked(StoreRule rule, Organisation keeper, Substance goods, params string[] controls)
    {
        Assert.Null(Receives(keeper, goods, string.Join("; ", [.. controls, "guard-dog"])).AskedOf(rule));
        foreach (string missing in controls)
        {
            Finding? finding = Receives(keeper, goods, string.Join(';', controls.Except([missing]))).AskedOf(rule);
            Assert.Equal((Severity.Report, "site"), (finding!.Severity, finding.Field));
            Assert.Contains("未登记", finding.MessageZh, StringComparison.Ordinal);
        }

        World use = World.Of(MovementKind.Consumption) with { Booker = keeper };
        Assert.Null(use.With(goods, "1 kg").AskedOf(rule));
    }
}
