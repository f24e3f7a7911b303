using Traceability.Domain.Ledger;
using Traceability.Domain.Rules;
using Traceability.Domain.Rules.Gate;

namespace Traceability.Domain.Tests.Rules;

public sealed class R056Tests
{
    private static readonly R056_TransportAgreesWithTheLicence Rule = new();

    private static Paper Licence => new Paper("PT-TRANS-2-3M", Cast.Producer).For(Cast.AceticAnhydride, "100 kg") with
    {
        Consignee = Cast.FarPlant,
        Carrier = Cast.Carrier,
        FromRegion = "150802",
        ToRegion = "130108",
    };

    private static World Trip => World.LongHaul().With(Cast.AceticAnhydride, "100 kg").TravellingUnder(Licence);

    private static World Arrival => (World.Of(MovementKind.Receipt) with { Booker = Cast.FarPlant })
        .With(Cast.AceticAnhydride, "100 kg").TravellingUnder(Licence with { AllReserved = true });

    [Fact]
    public void A_trip_as_licensed_passes() => Assert.Null(Trip.AskedOf(Rule));

    [Theory]
    [InlineData("130109")]
    [InlineData("130208")]
    [InlineData("140108")]
    public void Another_destination_is_refused(string region)
    {
        Finding? finding = (Trip with { ToRegion = region }).AskedOf(Rule);
        Assert.Contains($"到达地证上为 130108，实际 {region}", finding!.MessageZh, StringComparison.Ordinal);
        Assert.Equal("counterSite", finding.Field);
        Assert.Equal(Severity.Block, finding.Severity);
    }

    [Fact]
    public void A_licence_for_the_prefecture_covers_its_counties() =>
        Assert.Null(Trip.TravellingUnder(Licence with { ToRegion = "130100" }).AskedOf(Rule));

    [Fact]
    public void Another_origin_is_refused() =>
        Assert.Equal("site", (Trip with { FromRegion = "150823" }).AskedOf(Rule)!.Field);

    [Fact]
    public void Another_consignee_is_refused() =>
        Assert.Equal("counterparty", (Trip with { Other = Cast.Trader, ToRegion = "130108" }).AskedOf(Rule)!.Field);

    [Fact]
    public void Another_carrier_is_refused() =>
        Assert.Equal("carrier", (Trip with { Carrier = Cast.OtherCarrier }).AskedOf(Rule)!.Field);

    [Fact]
    public void A_shipper_that_drives_itself_is_its_own_carrier()
    {
        Assert.NotNull((Trip with { Carrier = null }).AskedOf(Rule));
        Assert.Null((Trip with { Carrier = null }).TravellingUnder(Licence with { Carrier = Cast.Producer })
            .AskedOf(Rule));
    }

    [Fact]
    public void What_the_licence_leaves_open_is_not_asked() => Assert.Null((Trip with { ToRegion = "460100" })
        .TravellingUnder(new Paper("PT-TRANS-2-3M", Cast.Producer).For(Cast.AceticAnhydride, "100 kg")).AskedOf(Rule));

    [Fact]
    public void Without_carrier_and_vehicle_the_load_is_asked_here()
    {
        World trip = Trip.With(Cast.AceticAnhydride, "1 mg");
        Assert.Null(trip.AskedOf(Rule));
        World pickedUp = trip.TravellingUnder(Licence with { Carrier = null }) with { Carrier = null, Vehicle = null };
        Assert.Equal("items[0].quantity", pickedUp.AskedOf(Rule)!.Field);
        Assert.Equal("items[2].product", pickedUp.With(Cast.Ether, "1 mg").AskedOf(Rule)!.Field);
    }

    [Fact]
    public void An_arrival_as_licensed_passes() => Assert.Null(Arrival.AskedOf(Rule));

    [Fact]
    public void An_arrival_elsewhere_is_reported_and_booked()
    {
        Finding? finding = (Arrival with { FromRegion = "130208" }).AskedOf(Rule);
        Assert.Equal(Severity.Report, finding!.Severity);
        Assert.Equal("site", finding.Field);
    }

    [Fact]
    public void An_arrival_at_another_consignee_is_reported() => Assert.Equal(Severity.Report,
        (Arrival with { Booker = Cast.Trader, FromRegion = "130108" }).AskedOf(Rule)!.Severity);

    [Fact]
    public void An_arrival_by_another_carrier_is_reported()
    {
        Assert.Null((Arrival with { Carrier = Cast.Carrier }).AskedOf(Rule));
        Assert.Equal(Severity.Report, (Arrival with { Carrier = Cast.OtherCarrier }).AskedOf(Rule)!.Severity);
    }

    [Fact]
    public void More_than_set_out_is_reported() => Assert.Equal(Severity.Report,
        Arrival.With(Cast.AceticAnhydride, "1 mg").AskedOf(Rule)!.Severity);

    [Fact]
    public void Without_a_licence_there_is_nothing_to_agree_with() =>
        Assert.Null((World.LongHaul() with { ToRegion = "460100" }).With(Cast.AceticAnhydride, "1 kg").AskedOf(Rule));
}
