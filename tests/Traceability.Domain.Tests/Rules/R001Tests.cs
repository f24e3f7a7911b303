using Traceability.Domain.Ledger;
using Traceability.Domain.Parties;
using Traceability.Domain.Rules;
using Traceability.Domain.Rules.Gate;

namespace Traceability.Domain.Tests.Rules;

public sealed class R001Tests
{
    private static readonly R001_CategoryOneIsMadeUnderLicence Rule = new();

    private static readonly Paper Licence = new Paper("PT-PROD-1N", Cast.Producer).For(Cast.Piperonal);

    private static World Made() => World.Of(MovementKind.Production).With(Cast.Piperonal, "1 kg");

    [Fact]
    public void Without_a_licence_category_1_is_not_made()
    {
        Finding? finding = Made().AskedOf(Rule);
        Assert.Equal((Severity.Block, "items[0].product"), (finding!.Severity, finding.Field));
        Assert.Contains("胡椒醛 1.000 kg", finding.MessageZh, StringComparison.Ordinal);
    }

    [Fact]
    public void With_one_it_is() => Assert.Null((Made() with { OwnHolds = [Licence] }).AskedOf(Rule));

    [Fact]
    public void The_licence_counts_to_its_last_day()
    {
        Assert.Null((Made() with { OwnHolds = [Licence with { To = World.Today }] }).AskedOf(Rule));
        Assert.NotNull((Made() with { OwnHolds = [Licence with { To = World.Today.AddDays(-1) }] }).AskedOf(Rule));
        Assert.Null((Made() with { OwnHolds = [Licence with { From = World.Today }] }).AskedOf(Rule));
        Assert.NotNull((Made() with { OwnHolds = [Licence with { From = World.Today.AddDays(1) }] }).AskedOf(Rule));
    }

    [Fact]
    public void A_licence_for_another_substance_or_purpose_does_not_serve()
    {
        Assert.NotNull((Made() with { OwnHolds = [new Paper("PT-PROD-1N", Cast.Producer).For(Cast.Ether)] })
            .AskedOf(Rule));
        Assert.NotNull((Made() with { OwnHolds = [new Paper("PT-OPER-1N", Cast.Producer).For(Cast.Piperonal)] })
            .AskedOf(Rule));
    }

    [Fact]
    public void What_goes_in_and_comes_out_is_not_made()
    {
        World process = World.Of(MovementKind.Transformation).With(Cast.Piperonal, "1 kg").MadeFrom();
        Assert.NotNull(process.With(Cast.Acetone, "2 kg").AskedOf(Rule));
        Assert.Null(process.With(Cast.Piperonal, "1 kg").AskedOf(Rule));
    }

    [Fact]
    public void Other_categories_are_not_asked() =>
        Assert.Null(World.Of(MovementKind.Production).With(Cast.Acetone, "1 kg").AskedOf(Rule));
}
