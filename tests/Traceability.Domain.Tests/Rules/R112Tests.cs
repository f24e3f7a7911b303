using Traceability.Domain.Ledger;
using Traceability.Domain.Parties;
using Traceability.Domain.Permits;
using Traceability.Domain.Rules.Gate;
using Traceability.Domain.Rules;

namespace Traceability.Domain.Tests.Rules;

public sealed class R112Tests
{
    private static readonly R112_VerifiedBeforeExport Rule = new();

    private static readonly Paper Verified = new Paper("PT-VERIF", Cast.Producer).For(Cast.AceticAnhydride);

    private static World Exported() =>
        (World.Of(MovementKind.Export) with { Other = Cast.Importer }).With(Cast.AceticAnhydride, "1 kg");

    [Fact]
    public void What_is_on_the_list_waits_for_the_answer() =>
        Assert.Equal("counterparty", Exported().AskedOf(Rule)!.Field);

    [Fact]
    public void The_answer_is_for_this_importer_and_this_chemical()
    {
        Assert.Null((Exported() with { OwnHolds = [Verified] }).AskedOf(Rule));
        Assert.Null((Exported() with { OwnHolds = [Verified with { Consignee = Cast.Importer }] }).AskedOf(Rule));
        Assert.NotNull((Exported() with { OwnHolds = [Verified with { Consignee = Cast.AmericanImporter }] })
            .AskedOf(Rule));
        Assert.NotNull((Exported() with
        {
            OwnHolds = [new Paper("PT-VERIF", Cast.Producer).For(Cast.Permanganate)],
        }).AskedOf(Rule));
    }

    [Fact]
    public void Category_1_is_on_it_and_acetone_is_not()
    {
        World export = World.Of(MovementKind.Export) with { Other = Cast.Importer };
        Assert.NotNull(export.With(Cast.Piperonal, "1 kg").AskedOf(Rule));
        Assert.Null(export.With(Cast.Acetone, "1 kg").AskedOf(Rule));
    }

    [Fact]
    public void An_answer_counts_as_confirmed_to_its_last_day_and_not_when_taken_back()
    {
        Assert.Null((Exported() with { OwnHolds = [Verified with { Status = PermitStatus.Confirmed }] }).AskedOf(Rule));
        Assert.Null((Exported() with { OwnHolds = [Verified with { To = World.Today }] }).AskedOf(Rule));
        Assert.NotNull((Exported() with { OwnHolds = [Verified with { To = World.Today.AddDays(-1) }] }).AskedOf(Rule));
        Assert.NotNull((Exported() with { OwnHolds = [Verified with { Status = PermitStatus.Revoked }] })
            .AskedOf(Rule));
    }

    [Fact]
    public void A_chemical_waits_until_the_day_on_which_the_list_lets_it_go()
    {
        DateOnly end = World.Today;
        World export = Exported() with
        {
            Day = end.AddDays(-1), TradeListings = [TradeLists.Verified(Cast.AceticAnhydride, end)],
        };
        Assert.NotNull(export.AskedOf(Rule));
        Assert.Null((export with { Day = end }).AskedOf(Rule));
    }
}
