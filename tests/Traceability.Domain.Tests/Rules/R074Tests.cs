using Traceability.Domain.Ledger;
using Traceability.Domain.Rules;
using Traceability.Domain.Rules.Gate;

namespace Traceability.Domain.Tests.Rules;

public sealed class R074Tests
{
    private static readonly R074_TwoPersonsReceiveAndIssueNarcotics Rule = new();

    [Theory]
    [InlineData(MovementKind.Transformation)]
    [InlineData(MovementKind.Purchase)]
    [InlineData(MovementKind.Import)]
    [InlineData(MovementKind.Receipt)]
    [InlineData(MovementKind.Dispatch)]
    [InlineData(MovementKind.Move)]
    [InlineData(MovementKind.Consumption)]
    [InlineData(MovementKind.Dispense)]
    [InlineData(MovementKind.Departed)]
    [InlineData(MovementKind.Export)]
    [InlineData(MovementKind.Destruction)]
    public void Narcotics_enter_and_leave_under_four_eyes(MovementKind kind)
    {
        World two = World.Of(kind).With(Cast.MorphineTablets, "600 片", Cast.Morphine);
        Assert.Null(two.AskedOf(Rule));
        Finding? first = (two with { HandedOverBy = null }).AskedOf(Rule);
        Assert.Equal("handedOverBy", first!.Field);
        Assert.Contains("吗啡 600 件", first.MessageZh, StringComparison.Ordinal);
        Assert.Contains("Morphine 600 pieces", first.MessageEn, StringComparison.Ordinal);
        Assert.Equal("takenOverBy", (two with { TakenOverBy = null }).AskedOf(Rule)!.Field);
        Assert.NotNull((two with { HandedOverBy = null, TakenOverBy = null }).AskedOf(Rule));
    }

    [Fact]
    public void Class_one_psychotropics_too() => Assert.NotNull(
        (World.Of(MovementKind.Receipt) with { HandedOverBy = null }).With(Cast.Ketamine, "1 g").AskedOf(Rule));

    [Fact]
    public void The_same_person_twice_is_one_person() => Assert.NotNull(
        (World.Of(MovementKind.Receipt) with { TakenOverBy = Cast.Keeper }).With(Cast.Morphine, "1 g").AskedOf(Rule));

    [Fact]
    public void The_same_identity_under_two_codes_is_one_person()
    {
        Finding? finding = (World.Of(MovementKind.Receipt) with { TakenOverBy = Cast.KeeperAgain })
            .With(Cast.Morphine, "1 g").AskedOf(Rule);
        Assert.Contains("same person", finding!.MessageEn, StringComparison.Ordinal);
    }

    [Fact]
    public void Two_persons_without_identity_numbers_are_told_apart_by_their_codes() => Assert.Null(
        (World.Of(MovementKind.Receipt) with { TakenOverBy = Cast.PersonWithoutIdentity })
            .With(Cast.Morphine, "1 g").AskedOf(Rule));

    [Fact]
    public void Class_two_psychotropics_and_precursors_are_not_asked() => Assert.Null(
        (World.Of(MovementKind.Receipt) with { HandedOverBy = null })
            .With(Cast.DiazepamTablets, "100 片", Cast.Diazepam).With(Cast.Acetone, "1 kg").AskedOf(Rule));

    [Theory]
    [InlineData(MovementKind.Order)]
    [InlineData(MovementKind.StockCount)]
    [InlineData(MovementKind.Opening)]
    [InlineData(MovementKind.Production)]
    [InlineData(MovementKind.Loss)]
    [InlineData(MovementKind.Title)]
    public void What_neither_enters_nor_leaves_a_store_is_not_asked(MovementKind kind) => Assert.Null(
        (World.Of(kind) with { HandedOverBy = null, TakenOverBy = null }).With(Cast.Morphine, "1 g").AskedOf(Rule));
}
