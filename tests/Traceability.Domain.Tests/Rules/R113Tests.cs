using Traceability.Domain.Ledger;
using Traceability.Domain.Parties;
using Traceability.Domain.Rules.Gate;
using Traceability.Domain.Rules;

namespace Traceability.Domain.Tests.Rules;

public sealed class R113Tests
{
    private static readonly R113_SpecifiedCountriesNeedASpecificLicence Rule = new();

    private static World Exported(Organisation importer, DateOnly day) =>
        (World.Of(MovementKind.Export) with { Other = importer, Day = day }).With(Cast.Acetone, "1 kg");

    [Fact]
    public void America_is_on_the_list_from_10_November_2025()
    {
        Assert.Null(Exported(Cast.AmericanImporter, new DateOnly(2025, 11, 9)).AskedOf(Rule));
        Finding? finding = Exported(Cast.AmericanImporter, new DateOnly(2025, 11, 10)).AskedOf(Rule);
        Assert.Equal((Severity.Report, "counterparty"), (finding!.Severity, finding.Field));
    }

    [Fact]
    public void With_the_specific_licence_nothing_is_said() => Assert.Null(
        Exported(Cast.AmericanImporter, World.Today).Under(new Paper("PT-EXP-SPEC", Cast.Producer)).AskedOf(Rule));

    [Fact]
    public void Goods_outside_the_catalogue_are_asked_too() => Assert.NotNull(
        (World.Of(MovementKind.Export) with { Other = Cast.AmericanImporter })
            .With(Cast.Pure(Cast.Acetone), "1 kg").AskedOf(Rule));

    [Fact]
    public void Other_countries_are_not() => Assert.Null(Exported(Cast.Importer, World.Today).AskedOf(Rule));

    [Theory]
    [InlineData("Baja Química de México", "2025-11-09", false)]
    [InlineData("Baja Química de México", "2025-11-10", true)]
    [InlineData("CANADA CHEMICAL LTD", "2025-11-10", true)]
    [InlineData("Acme Labs (USA) Inc.", "2025-11-10", true)]
    [InlineData("Yangon Trading, Myanmar", "2006-01-01", true)]
    [InlineData("Lao PDR Pharma Factory", "2006-01-01", true)]
    [InlineData("喀布尔公司（阿富汗）", "2006-01-01", true)]
    [InlineData("Musashi Chemical, Japan", "2026-01-01", false)]
    public void A_country_is_known_by_its_name_in_either_language_from_its_day(string name, string day, bool found)
    {
        Organisation importer = new()
        {
            Id = new Id<Organisation>(77), Code = "Y77", Name = name, Kinds = OrganisationKinds.Foreign, Region = "",
            Status = OrganisationStatus.Verified,
        };
        DateOnly on = DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture);
        Assert.Equal(found, Exported(importer, on).AskedOf(Rule) is not null);
    }

    [Fact]
    public void A_row_for_one_chemical_asks_for_that_chemical_only()
    {
        World acetone = Exported(Cast.AmericanImporter, World.Today) with
        {
            TradeListings = [TradeLists.Country("US", "美国", "United States", "USA", World.Today, Cast.Acetone)],
        };
        Assert.NotNull(acetone.AskedOf(Rule));
        Assert.Null((acetone with
        {
            TradeListings = [TradeLists.Country("US", "美国", "United States", "USA", World.Today, Cast.Piperonal)],
        }).AskedOf(Rule));
        Assert.Null((World.Of(MovementKind.Export) with
        {
            Other = Cast.AmericanImporter, TradeListings = acetone.TradeListings,
        }).With(Cast.Pure(Cast.Acetone), "1 kg").AskedOf(Rule));
    }

    [Fact]
    public void A_row_counts_to_the_day_before_it_ends()
    {
        DateOnly end = World.Today;
        World export = Exported(Cast.AmericanImporter, end.AddDays(-1)) with
        {
            TradeListings = [TradeLists.Country("US", "美国", "United States", "USA", end.AddDays(-9), until: end)],
        };
        Assert.NotNull(export.AskedOf(Rule));
        Assert.Null((export with { Day = end }).AskedOf(Rule));
    }
}
