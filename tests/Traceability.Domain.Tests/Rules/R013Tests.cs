using Traceability.Domain.Ledger;
using Traceability.Domain.Permits;
using Traceability.Domain.Rules;
using Traceability.Domain.Rules.Gate;

namespace Traceability.Domain.Tests.Rules;

public sealed class R013Tests
{
    private static readonly R013_GoodsBoughtForUseAreNotResold Rule = new();

    private static World Resale => World.Of(MovementKind.Dispatch).With(Cast.Ephedrine, "1 kg");

    private static Paper Licence => new("PT-OPER-1D", Cast.Producer);

    [Fact]
    public void A_user_does_not_sell_on()
    {
        Finding? finding = Resale.AskedOf(Rule);
        Assert.Contains("麻黄素 1.000 kg", finding!.MessageZh, StringComparison.Ordinal);
        Assert.Contains("第二十九条", finding.SourceZh, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("PT-OPER-1D", true)]
    [InlineData("PT-PROD-1D", true)]
    [InlineData("PT-BUY-1D", false)]
    [InlineData("PT-FILE-OPER-2", false)]
    public void A_licensed_trader_or_producer_does(string type, bool passes) => Assert.Equal(passes,
        (Resale with { SellerHolds = [Licence with { Type = type }] }).AskedOf(Rule) is null);

    [Fact]
    public void The_licence_is_valid_on_the_day()
    {
        Assert.Null((Resale with { SellerHolds = [Licence with { To = World.Today }] }).AskedOf(Rule));
        Assert.NotNull((Resale with { SellerHolds = [Licence with { To = World.Today.AddDays(-1) }] }).AskedOf(Rule));
        Paper revoked = Licence with { Status = PermitStatus.Revoked };
        Assert.NotNull((Resale with { SellerHolds = [revoked] }).AskedOf(Rule));
    }

    [Fact]
    public void What_goes_back_to_the_supplier_is_not_sold() => Assert.Null(Resale.Returning().AskedOf(Rule));

    [Fact]
    public void More_than_was_received_is_no_return() =>
        Assert.NotNull((Resale.Returning() with { Kind = MovementKind.Dispatch })
        .Again(Cast.Ephedrine, "1 mg").AskedOf(Rule));

    [Fact]
    public void Other_classes_and_unknown_sellers_are_not_asked()
    {
        Assert.Null(World.Of(MovementKind.Dispatch).With(Cast.Piperonal, "1 kg").AskedOf(Rule));
        Assert.Null((World.Of(MovementKind.Purchase) with { Other = null }).With(Cast.Ephedrine, "1 kg").AskedOf(Rule));
    }

    [Fact]
    public void R045_a_hospital_and_its_patient_are_not_meant()
    {
        World sale = World.SaleToAPerson() with { Booker = Cast.Hospital, Purpose = "诊断书 118" };
        Assert.Null(sale.With(Cast.EphedrineTablets, "30 片", Cast.Ephedrine).AskedOf(Rule));
    }
}
