using Traceability.Domain.Ledger;
using Traceability.Domain.Rules;
using Traceability.Domain.Rules.Gate;

namespace Traceability.Domain.Tests.Rules;

public sealed class R054Tests
{
    private static readonly R054_CarrierChecksPapersAgainstGoods Rule = new();

    private static Paper Licence => new Paper("PT-TRANS-2-3M", Cast.Producer).For(Cast.AceticAnhydride, "100 kg");

    [Theory]
    [InlineData("100", true)]
    [InlineData("100.000001", false)]
    public void A_carrier_takes_no_more_than_is_licensed(string kilograms, bool passes) => Assert.Equal(passes,
        World.LongHaul().With(Cast.AceticAnhydride, kilograms + " kg").TravellingUnder(Licence).AskedOf(Rule) is null);

    [Fact]
    public void The_whole_load_counts()
    {
        Finding? finding = World.LongHaul().With(Cast.AceticAnhydride, "60 kg").With(Cast.AceticAnhydride, "50 kg")
            .TravellingUnder(Licence).AskedOf(Rule);
        Assert.Contains("醋酸酐 本次 110.000 kg，余量 100.000 kg", finding!.MessageZh, StringComparison.Ordinal);
        Assert.Equal("items[0].quantity", finding.Field);
    }

    [Fact]
    public void A_carrier_refuses_a_variety_that_is_not_on_the_licence()
    {
        Finding? finding = World.LongHaul().With(Cast.AceticAnhydride, "1 kg").With(Cast.Ether, "1 kg")
            .TravellingUnder(Licence).AskedOf(Rule);
        Assert.Equal("items[1].product", finding!.Field);
        Assert.Contains("Ethyl ether", finding.MessageEn, StringComparison.Ordinal);
    }

    [Fact]
    public void A_vehicle_alone_is_an_acceptance_too()
    {
        World trip = World.LongHaul().With(Cast.AceticAnhydride, "101 kg").TravellingUnder(Licence);
        Assert.NotNull((trip with { Carrier = null }).AskedOf(Rule));
        Assert.Null((trip with { Carrier = null, Vehicle = null }).AskedOf(Rule));
    }

    [Fact]
    public void A_paper_that_is_no_transport_paper_is_left_to_R018() => Assert.Null(World.LongHaul()
        .With(Cast.AceticAnhydride, "1 t").TravellingUnder(Licence with { Type = "PT-BUY-23-M" }).AskedOf(Rule));

    [Fact]
    public void A_narcotic_certificate_without_quantity_must_name_the_drug()
    {
        World trip = World.LongHaul().With(Cast.MorphineTablets, "600 片", Cast.Morphine);
        Assert.Null(trip.TravellingUnder(new Paper("PT-NTRANS", Cast.Producer).For(Cast.Morphine)).AskedOf(Rule));
        Assert.NotNull(trip.TravellingUnder(new Paper("PT-NTRANS", Cast.Producer).For(Cast.Ketamine)).AskedOf(Rule));
    }

    [Fact]
    public void Without_a_licence_there_is_nothing_to_compare() =>
        Assert.Null(World.LongHaul().With(Cast.AceticAnhydride, "1 t").AskedOf(Rule));

    [Fact]
    public void A_receipt_is_R056s_matter() => Assert.Null((World.Of(MovementKind.Receipt) with { Vehicle = "蒙L1" })
        .With(Cast.AceticAnhydride, "1 t").TravellingUnder(Licence).AskedOf(Rule));
}
