using Traceability.Domain.Rules.Gate;

namespace Traceability.Domain.Tests.Rules;

public sealed class R080Tests
{
    private static readonly R080_PharmaceuticalsAreDestroyedUnderSupervision Rule = new();

    [Fact]
    public void The_agency_that_watches_is_named() => Destructions.AssertSupervised(Rule, Cast.Ephedrine);

    [Fact]
    public void Other_goods_are_not_asked() =>
        Assert.Null(Destructions.Of(Cast.Morphine, agency: null).AskedOf(Rule));
}
