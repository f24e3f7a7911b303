using Traceability.Domain.Ledger;
using Traceability.Domain.Rules;
using Traceability.Domain.Rules.Gate;

namespace Traceability.Domain.Tests.Rules;

public sealed class R071Tests
{
    private static readonly R071_PharmaceuticalStoreHasTwoLocks Rule = new();

    [Fact]
    public void A_store_of_pharmaceuticals_has_two_locks() =>
        Stores.AssertAsked(Rule, Cast.Hospital, Cast.Ephedrine, "double-lock");

    [Fact]
    public void Other_chemicals_are_not_asked() => Assert.Null(Stores.Receives(Cast.Plant, Cast.Acetone).AskedOf(Rule));

    [Theory]
    [InlineData(MovementKind.Receipt)]
    [InlineData(MovementKind.Dispatch)]
    [InlineData(MovementKind.Consumption)]
    [InlineData(MovementKind.Transformation)]
    public void What_enters_or_leaves_passes_two_persons_or_is_reported(MovementKind kind)
    {
        World two = (World.Of(kind) with { Controls = "double-lock" }).With(Cast.Ephedrine, "1 kg");
        Assert.Null(two.AskedOf(Rule));
        Finding? finding = (two with { TakenOverBy = null }).AskedOf(Rule);
        Assert.Equal((Severity.Report, "takenOverBy"), (finding!.Severity, finding.Field));
        Assert.Equal("handedOverBy", (two with { HandedOverBy = null }).AskedOf(Rule)!.Field);
        Assert.NotNull((two with { TakenOverBy = Cast.Keeper }).AskedOf(Rule));
        Assert.NotNull((two with { TakenOverBy = Cast.KeeperAgain }).AskedOf(Rule));
    }

    [Fact]
    public void A_compound_is_no_pharmaceutical_precursor_and_one_person_will_do() => Assert.Null(
        (World.Of(MovementKind.Receipt) with { TakenOverBy = null })
            .With(Cast.CompoundTablets, "10 片", Cast.Ephedrine).AskedOf(Rule));
}
