using Traceability.Domain.Ledger;
using Traceability.Domain.Parties;
using Traceability.Domain.Rules;
using Traceability.Domain.Rules.Gate;

namespace Traceability.Domain.Tests.Rules;

public sealed class R003Tests
{
    private static readonly R003_CategoryTwoAndThreeProductionIsFiled Rule = new();

    private static readonly Paper Filing = new Paper("PT-FILE-PROD-23", Cast.Producer).For(Cast.Acetone);

    private static World Made() => World.Of(MovementKind.Production).With(Cast.Acetone, "1 kg");

    [Fact]
    public void A_producer_without_a_filing_is_told_and_the_production_stands() =>
        Assert.Equal(Severity.Warn, Made().AskedOf(Rule)!.Severity);

    [Fact]
    public void A_filing_counts_from_its_first_to_its_last_day()
    {
        Assert.Null((Made() with { OwnHolds = [Filing] }).AskedOf(Rule));
        Assert.Null((Made() with { OwnHolds = [Filing with { From = World.Today, To = World.Today }] }).AskedOf(Rule));
        Assert.NotNull((Made() with { OwnHolds = [Filing with { To = World.Today.AddDays(-1) }] }).AskedOf(Rule));
    }

    [Fact]
    public void Category_1_is_another_rules_matter() =>
        Assert.Null(World.Of(MovementKind.Production).With(Cast.Piperonal, "1 kg").AskedOf(Rule));

    [Fact]
    public void What_a_process_makes_is_produced_and_what_went_in_is_not()
    {
        World process = World.Of(MovementKind.Transformation).With(Cast.Acetone, "1 kg").MadeFrom();
        Assert.NotNull(process.With(Cast.Ether, "2 kg").AskedOf(Rule));
        Assert.Null(process.With(Cast.Acetone, "2 kg").AskedOf(Rule));
    }
}
