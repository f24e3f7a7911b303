using Traceability.Domain.Ledger;
using Traceability.Domain.Parties;
using Traceability.Domain.Rules;
using Traceability.Domain.Rules.Gate;

namespace Traceability.Domain.Tests.Rules;

public sealed class R090Tests
{
    private static readonly R090_EphedraIsHarvestedUnderCertificate Rule = new();

    private static readonly Paper Certificate = new Paper("PT-EPH-HARV", Cast.Harvester)
    {
        FromRegion = "150823",
    }.For(Cast.EphedraHerb, "500 kg");

    private static World Harvest(string amount) =>
        (World.Of(MovementKind.Harvest) with { Booker = Cast.Harvester, Other = null })
        .With(Cast.EphedraHerb, amount);

    [Fact]
    public void Under_a_certificate_up_to_its_last_gram_it_is_lawful()
    {
        Assert.Null(Harvest("500 kg").Under(Certificate).AskedOf(Rule));
        Finding? finding = Harvest("500.001 kg").Under(Certificate).AskedOf(Rule);
        Assert.Equal((Severity.Block, "items[0].quantity"), (finding!.Severity, finding.Field));
    }

    [Fact]
    public void Without_a_certificate_it_is_not() =>
        Assert.Equal("purchasePermit", Harvest("1 kg").AskedOf(Rule)!.Field);

    [Theory]
    [InlineData("150823", true)]
    [InlineData("150824", false)]
    [InlineData("150800", false)]
    public void The_ground_is_the_one_licensed(string ground, bool lawful) => Assert.Equal(
        lawful, (Harvest("1 kg") with { FromRegion = ground }).Under(Certificate).AskedOf(Rule) is null);

    [Fact]
    public void A_certificate_for_a_prefecture_covers_its_counties() => Assert.Null(
        Harvest("1 kg").Under(Certificate with { FromRegion = "150800" }).AskedOf(Rule));

    [Fact]
    public void Other_herbs_are_not_asked() => Assert.Null(
        (World.Of(MovementKind.Harvest) with { Booker = Cast.Harvester }).With(Cast.Acetone, "1 kg").AskedOf(Rule));

    /// <summary>采集期: the season is the certificate's term, asked by R-018 of the day of the harvest.</summary>
    [Theory]
    [InlineData(2026, 8, 31, false)]
    [InlineData(2026, 9, 1, true)]
    [InlineData(2026, 11, 30, true)]
    [InlineData(2026, 12, 1, false)]
    public void Herb_is_harvested_from_the_first_day_of_the_season_to_its_last(
        int year, int month, int day, bool lawful)
    {
        Paper season = Certificate with { From = new DateOnly(2026, 9, 1), To = new DateOnly(2026, 11, 30) };
        MovementFacts facts = (Harvest("1 kg") with { Day = new DateOnly(year, month, day) }).Under(season).Facts();
        Ruling ruling = Rulebook.Decide(facts.Draft, facts);
        Assert.Equal(lawful, ruling is Ruling.Accepted);
        if (ruling is Ruling.Refused refused) Assert.Equal("R-018", Assert.Single(refused.Findings).Rule);
    }

    [Fact]
    public void A_certificate_that_names_another_herb_does_not_count() => Assert.NotNull(
        Harvest("1 kg").Under(new Paper("PT-EPH-HARV", Cast.Harvester).For(Cast.Acetone, "500 kg")).AskedOf(Rule));
}
