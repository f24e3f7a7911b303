using Traceability.Domain.Ledger;
using Traceability.Domain.Parties;
using Traceability.Domain.Rules;
using Traceability.Domain.Rules.Gate;

namespace Traceability.Domain.Tests.Rules;

public sealed class R050Tests
{
    private static readonly R050_TransportBeyondTheAreaIsLicensed Rule = new();

    private static World Trip(string from, string to) =>
        World.Of(MovementKind.Dispatch) with { FromRegion = from, ToRegion = to };

    [Theory]
    [InlineData("150823", "150823", true)]
    [InlineData("150823", "150802", true)]
    [InlineData("150823", "150900", false)]
    [InlineData("150823", "150723", false)]
    [InlineData("150823", "130823", false)]
    [InlineData("110101", "110119", true)]
    [InlineData("310101", "310230", true)]
    [InlineData("120101", "110101", false)]
    [InlineData("500101", "500243", true)]
    [InlineData("429004", "429005", false)]
    [InlineData("429004", "429004", true)]
    [InlineData("150823", "", false)]
    public void The_border_is_the_prefecture_or_the_municipality(string from, string to, bool within) =>
        Assert.Equal(within, Trip(from, to).With(Cast.AceticAnhydride, "1 kg").AskedOf(Rule) is null);

    [Theory]
    [InlineData("150823", "150802", false)]
    [InlineData("150802", "150823", false)]
    [InlineData("150823", "150823", true)]
    [InlineData("150802", "150824", true)]
    public void In_a_key_area_the_border_is_the_county(string from, string to, bool within) => Assert.Equal(within,
        (Trip(from, to) with { KeyAreas = new HashSet<string> { "150823" } })
            .With(Cast.AceticAnhydride, "1 kg").AskedOf(Rule) is null);

    [Fact]
    public void A_key_area_may_be_a_whole_prefecture() => Assert.NotNull(
        (Trip("150802", "150824") with { KeyAreas = new HashSet<string> { "150800" } })
            .With(Cast.AceticAnhydride, "1 kg").AskedOf(Rule));

    [Fact]
    public void Class_one_and_two_need_a_licence_and_class_three_a_filing()
    {
        World trip = World.LongHaul();
        Assert.Contains("运输许可证", trip.With(Cast.Piperonal, "1 kg").AskedOf(Rule)!.MessageZh, StringComparison.Ordinal);
        Assert.Contains("运输许可证", trip.With(Cast.Ether, "1 kg").AskedOf(Rule)!.MessageZh, StringComparison.Ordinal);
        Assert.Contains("运输备案证明", trip.With(Cast.Acetone, "1 kg").AskedOf(Rule)!.MessageZh, StringComparison.Ordinal);
    }

    [Fact]
    public void The_finding_says_what_goes_where()
    {
        Finding? finding = World.LongHaul().With(Cast.Acetone, "1200 kg").AskedOf(Rule);
        Assert.Contains("丙酮 1200.000 kg 从 150802 运往 130108", finding!.MessageZh, StringComparison.Ordinal);
        Assert.Equal("transportPermit", finding.Field);
    }

    [Fact]
    public void With_a_transport_permit_it_passes() => Assert.Null(World.LongHaul().With(Cast.Acetone, "1 kg")
        .TravellingUnder(new Paper("PT-TFILE-3-3M", Cast.Producer).For(Cast.Acetone, "1 kg")).AskedOf(Rule));

    [Fact]
    public void A_move_between_a_firms_own_stores_travels_too()
    {
        World move = World.Of(MovementKind.Move) with { Other = null, ToRegion = "150221" };
        Assert.NotNull(move.With(Cast.Acetone, "1 kg").AskedOf(Rule));
        Assert.Null((move with { ToRegion = "150824" }).With(Cast.Acetone, "1 kg").AskedOf(Rule));
    }

    [Theory]
    [InlineData(MovementKind.Order)]
    [InlineData(MovementKind.Title)]
    [InlineData(MovementKind.Receipt)]
    public void What_does_not_set_out_needs_none(MovementKind kind) => Assert.Null(
        (World.Of(kind) with { Other = Cast.FarPlant }).With(Cast.Piperonal, "1 kg").AskedOf(Rule));

    [Fact]
    public void Drugs_and_ephedra_travel_under_other_law() => Assert.Null(World.LongHaul()
        .With(Cast.Morphine, "1 g").With(Cast.Diazepam, "1 g").With(Cast.EphedraHerb, "1 t").AskedOf(Rule));

    private static World ToFar(OrganisationKinds kinds, string paper) =>
        World.LongHaul().ToA(kinds).Under(new Paper(paper, Cast.FarPlant).For(Cast.Ephedrine));

    [Theory]
    [InlineData("100", true)]
    [InlineData("100.001", false)]
    public void R053_a_sample_of_100_grams_for_teaching(string grams, bool passes) => Assert.Equal(passes,
        ToFar(OrganisationKinds.SchoolLab, "PT-BUY-1D").With(Cast.Ephedrine, grams + " g").AskedOf(Rule) is null);

    [Fact]
    public void R053_a_sample_is_for_teaching_and_on_papers()
    {
        Assert.NotNull(ToFar(OrganisationKinds.User, "PT-BUY-1D").With(Cast.Ephedrine, "1 g").AskedOf(Rule));
        World bare = World.LongHaul().ToA(OrganisationKinds.SchoolLab);
        Assert.NotNull(bare.With(Cast.Ephedrine, "1 g").AskedOf(Rule));
        Assert.NotNull(ToFar(OrganisationKinds.SchoolLab, "PT-FILE-OPER-3").With(Cast.Ephedrine, "1 g").AskedOf(Rule));
    }

    [Fact]
    public void R053_a_sample_beside_tablets_does_not_excuse_the_tablets()
    {
        World trip = ToFar(OrganisationKinds.SchoolLab, "PT-BUY-1D")
            .With(Cast.EphedrineTablets, "10 片", Cast.Ephedrine);
        Assert.NotNull(trip.AskedOf(Rule));
        Assert.NotNull(trip.With(Cast.Ephedrine, "1 g").AskedOf(Rule));
    }

    [Fact]
    public void R053_is_for_ephedrine_only() => Assert.NotNull(
        ToFar(OrganisationKinds.SchoolLab, "PT-BUY-1D").With(Cast.Piperonal, "1 g").AskedOf(Rule));

    [Fact]
    public void R053_a_hospital_gets_packed_ephedrine_but_not_in_bulk()
    {
        World trip = ToFar(OrganisationKinds.Hospital, "PT-SEAL").With(Cast.Ephedrine, "1 kg");
        Assert.Null(trip.InPackages().AskedOf(Rule));
        Assert.NotNull(trip.AskedOf(Rule));
    }

    [Theory]
    [InlineData(OrganisationKinds.Hospital, 60_000, true)]
    [InlineData(OrganisationKinds.Hospital, 60_001, false)]
    [InlineData(OrganisationKinds.DrugWholesaler, 60_000, true)]
    [InlineData(OrganisationKinds.Pharmacy, 10, false)]
    public void R053_tablets_up_to_60000(OrganisationKinds kinds, long tablets, bool passes) => Assert.Equal(passes,
        ToFar(kinds, "PT-ALLOC").With(Cast.EphedrineTablets, new Measure(tablets, BaseUnit.Piece), Cast.Ephedrine)
            .AskedOf(Rule) is null);

    [Theory]
    [InlineData(15_000, true)]
    [InlineData(15_001, false)]
    public void R053_ampoules_up_to_15000(long ampoules, bool passes) => Assert.Equal(passes,
        ToFar(OrganisationKinds.Hospital, "PT-BUY-1D")
            .With(Cast.EphedrineAmpoules, new Measure(ampoules, BaseUnit.Piece), Cast.Ephedrine).AskedOf(Rule) is null);
}
