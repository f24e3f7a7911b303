using Traceability.Domain.Ledger;
using Traceability.Domain.Parties;
using Traceability.Domain.Rules;
using Traceability.Domain.Rules.Gate;

namespace Traceability.Domain.Tests.Rules;

public sealed class R014Tests
{
    private static readonly R014_ReturnsOfPharmaceuticalsAreFiled Rule = new();

    private static World Sent() => World.Of(MovementKind.Dispatch).With(Cast.Ephedrine, "1 kg");

    [Fact]
    public void A_return_is_recorded_and_reported() =>
        Assert.Equal(Severity.Report, Sent().Returning().AskedOf(Rule)!.Severity);

    [Fact]
    public void A_sale_is_no_return() => Assert.Null(Sent().AskedOf(Rule));

    [Fact]
    public void Other_goods_go_back_without_report() =>
        Assert.Null(World.Of(MovementKind.Dispatch).With(Cast.Acetone, "1 kg").Returning().AskedOf(Rule));
}
