using Traceability.Domain.Ledger;
using Traceability.Domain.Parties;
using Traceability.Domain.Rules;
using Traceability.Domain.Rules.Gate;

namespace Traceability.Domain.Tests.Rules;

public sealed class R097Tests
{
    private static readonly R097_StrongCompoundsNeedAPrescription Rule = new();

    private static World Retail(long milligrams) => (World.Of(MovementKind.Dispense) with
    {
        Booker = Cast.Pharmacy, Other = null, TakenOverBy = Cast.Adult,
    }).With(Cast.Compound(milligrams, 12), "12 片", Cast.Ephedrine);

    [Fact]
    public void Thirty_milligrams_are_sold_freely_and_thirty_one_on_prescription()
    {
        Assert.Null(Retail(30).AskedOf(Rule));
        Assert.Equal("purpose", Retail(31).AskedOf(Rule)!.Field);
        Assert.Null((Retail(31) with { Purpose = "处方 9" }).AskedOf(Rule));
    }

    [Fact]
    public void A_hospital_is_not_asked() => Assert.Null((Retail(31) with { Booker = Cast.Hospital }).AskedOf(Rule));
}
