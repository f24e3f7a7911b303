using Traceability.Domain.Ledger;
using Traceability.Domain.Parties;
using Traceability.Domain.Rules;
using Traceability.Domain.Rules.Gate;

namespace Traceability.Domain.Tests.Rules;

public sealed class R081Tests
{
    private static readonly R081_SeizedPharmaceuticalsAreDestroyed Rule = new();

    [Fact]
    public void Giving_pharmaceuticals_back_is_reported() => Assert.Equal(
        Severity.Report, World.Of(MovementKind.Release).With(Cast.Ephedrine, "1 kg").AskedOf(Rule)!.Severity);

    [Fact]
    public void Destroying_them_or_giving_others_back_is_not()
    {
        Assert.Null(World.Of(MovementKind.Destruction).With(Cast.Ephedrine, "1 kg").AskedOf(Rule));
        Assert.Null(World.Of(MovementKind.Release).With(Cast.Acetone, "1 kg").AskedOf(Rule));
    }
}
