using Traceability.Domain.Rules.Gate;

namespace Traceability.Domain.Tests.Rules;

public sealed class R079Tests
{
    private static readonly R079_NarcoticsAreDestroyedUnderSupervision Rule = new();

    [Fact]
    public void The_agency_that_watches_is_named() => Destructions.AssertSupervised(Rule, Cast.Morphine);

    [Fact]
    public void Other_goods_are_not_asked() =>
        Assert.Null(Destructions.Of(Cast.Acetone, agency: null).AskedOf(Rule));
}
