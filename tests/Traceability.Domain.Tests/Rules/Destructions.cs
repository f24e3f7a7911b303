using Traceability.Domain.Catalogue;
using Traceability.Domain.Ledger;
using Traceability.Domain.Parties;
using Traceability.Domain.Rules;

namespace Traceability.Domain.Tests.Rules;

/// <summary>What both rules on destruction promise.</summary>
internal static class Destructions
{
    public static void AssertSupervised(SupervisedDestructionRule rule, Substance goods)
    {
        Assert.Null(Of(goods, Cast.Police).AskedOf(rule));
        Assert.Null((Of(goods, null) with { Booker = Cast.Police }).AskedOf(rule));
        foreach (Organisation? nobody in new[] { null, Cast.Trader })
        {
            Finding? finding = Of(goods, nobody).AskedOf(rule);
            Assert.Equal((Severity.Report, "counterparty"), (finding!.Severity, finding.Field));
        }
    }

    public static World Of(Substance goods, Organisation? agency) =>
        (World.Of(MovementKind.Destruction) with { Booker = Cast.Hospital, Other = agency }).With(goods, "1 kg");
}
