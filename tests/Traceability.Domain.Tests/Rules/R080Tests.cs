using Traceability.Domain.Ledger;
using Traceability.Domain.Parties;
using Traceability.Domain.Rules;
using Traceability.Domain.Rules.Gate;

namespace Traceability.Domain.Tests.Rules;

public sealed class R080Tests
{
    private static readonly R080_PharmaceuticalsAreDestroyedUnderSupervision Rule = new();

    private static World Destroyed(Organisation? agency) =>
        (World.Of(MovementKind.Destruction) with { Booker = Cast.Hospital, Other = agency })
        .With(Cast.Ephedrine, "1 kg");

    [Fact]
    public void With_the_agency_named_it_is_in_order() => Assert.Null(Destroyed(Cast.Police).AskedOf(Rule));

    [Fact]
    public void Without_an_agency_it_is_not()
    {
        Finding? finding = Destroyed(null).AskedOf(Rule);
        Assert.Equal((Severity.Report, "counterparty"), (finding!.Severity, finding.Field));
        Assert.NotNull(Destroyed(Cast.Trader).AskedOf(Rule));
    }

    [Fact]
    public void An_agency_destroys_what_it_seized() => Assert.Null(
        (Destroyed(null) with { Booker = Cast.Police }).AskedOf(Rule));

    [Fact]
    public void Other_goods_are_not_asked() => Assert.Null(
        (World.Of(MovementKind.Destruction) with { Other = null }).With(Cast.Morphine, "1 kg").AskedOf(Rule));
}
