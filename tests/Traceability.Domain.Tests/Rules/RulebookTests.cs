using Traceability.Domain.Ledger;
using Traceability.Domain.Permits;
using Traceability.Domain.Rules;

namespace Traceability.Domain.Tests.Rules;

public sealed class RulebookTests
{
    private static Ruling Decide(World world)
    {
        MovementFacts facts = world.Facts();
        return Rulebook.Decide(facts.Draft, facts);
    }

    [Fact]
    public void An_honest_order_is_accepted_without_a_note()
    {
        World order = World.Of(MovementKind.Order).With(Cast.Acetone, "100 kg")
            .Under(new Paper("PT-BUY-23-M", Cast.Plant).For(Cast.Acetone, "100 kg"));
        Assert.Empty(Assert.IsType<Ruling.Accepted>(Decide(order)).Notes);
    }

    [Fact]
    public void An_honest_long_haul_is_accepted_without_a_note()
    {
        World trip = World.LongHaul().With(Cast.AceticAnhydride, "3000 kg")
            .Under(new Paper("PT-BUY-23-S", Cast.FarPlant).For(Cast.AceticAnhydride, "3 t") with { SingleUse = true })
            .TravellingUnder(new Paper("PT-TRANS-2-3M", Cast.Producer).For(Cast.AceticAnhydride, "3 t") with
            {
                Consignee = Cast.FarPlant, Carrier = Cast.Carrier, FromRegion = "150802", ToRegion = "130108",
            });
        Assert.Empty(Assert.IsType<Ruling.Accepted>(Decide(trip)).Notes);
    }

    [Fact]
    public void A_refusal_names_every_broken_rule_not_the_first()
    {
        World sale = World.LongHaul() with { Payment = PaymentMeans.Cash, HandedOverBy = null };
        Ruling.Refused refused = Assert.IsType<Ruling.Refused>(Decide(sale
            .With(Cast.Piperonal, "1 kg").With(Cast.Acetone, "1 kg").With(Cast.Ephedrine, "1 kg")
                .With(Cast.Morphine, "1 g")));
        Assert.Equal(["R-002", "R-005", "R-006", "R-008", "R-013", "R-032", "R-033", "R-050", "R-074", "R-071"],
            refused.Findings.Select(f => f.Rule));
    }

    [Fact]
    public void A_finding_says_what_and_why_and_cure_in_both_languages()
    {
        World sale = World.LongHaul() with { Payment = PaymentMeans.Barter };
        Ruling.Refused refused = Assert.IsType<Ruling.Refused>(Decide(sale.With(Cast.Piperonal, "1 kg")));
        Assert.All(refused.Findings, f =>
        {
            Assert.NotEmpty(f.MessageZh);
            Assert.NotEmpty(f.MessageEn);
            Assert.NotEmpty(f.SourceZh);
            Assert.NotEmpty(f.SourceEn);
            Assert.NotEmpty(f.CureZh);
            Assert.NotEmpty(f.CureEn);
        });
    }

    [Fact]
    public void What_is_only_reported_is_accepted_with_a_note()
    {
        World arrival = (World.Of(MovementKind.Receipt) with { FromRegion = "150824" }).With(Cast.Ether, "1 kg")
            .TravellingUnder(new Paper("PT-TRANS-2-3M", Cast.Producer).For(Cast.Ether, "1 kg") with
            {
                ToRegion = "150823", AllReserved = true,
            });
        Assert.Equal("R-056", Assert.Single(Assert.IsType<Ruling.Accepted>(Decide(arrival)).Notes).Rule);
    }

    [Fact]
    public void Blocking_findings_come_first()
    {
        World arrival = World.Of(MovementKind.Receipt) with { FromRegion = "150824", Payment = PaymentMeans.Cash };
        Ruling.Refused refused = Assert.IsType<Ruling.Refused>(Decide(arrival.With(Cast.Ether, "1 kg")
            .Under(new Paper("PT-BUY-23-M", Cast.Plant) with { Status = PermitStatus.Revoked })
            .TravellingUnder(new Paper("PT-TRANS-2-3M", Cast.Producer).For(Cast.Ether, "1 kg") with
            {
                ToRegion = "150823", AllReserved = true,
            })));
        Assert.Equal(["R-032", "R-018", "R-056"], refused.Findings.Select(f => f.Rule));
    }
}
