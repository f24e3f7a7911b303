using Traceability.Domain.Ledger;
using Traceability.Domain.Parties;
using Traceability.Domain.Rules;
using Traceability.Domain.Rules.Gate;

namespace Traceability.Domain.Tests.Rules;

public sealed class R048Tests
{
    private static readonly R048_ClassTwoIsSoldOnPrescription Rule = new();

    private static World Retail() => (World.Of(MovementKind.Dispense) with
    {
        Booker = Cast.Pharmacy, Other = null, TakenOverBy = Cast.Adult, Purpose = "处方 2026-118",
    }).With(Cast.DiazepamTablets, "14 片", Cast.Diazepam);

    [Fact]
    public void On_prescription_it_is_sold_to_an_adult() => Assert.Null(Retail().AskedOf(Rule));

    [Fact]
    public void Without_prescription_it_is_not() =>
        Assert.Equal("purpose", (Retail() with { Purpose = null }).AskedOf(Rule)!.Field);

    [Fact]
    public void Who_is_eighteen_today_may_and_who_is_tomorrow_may_not()
    {
        Assert.Null((Retail() with { TakenOverBy = Cast.Adult }).AskedOf(Rule));
        Finding? finding = (Retail() with { TakenOverBy = Cast.Minor }).AskedOf(Rule);
        Assert.Equal((Severity.Block, "takenOverBy"), (finding!.Severity, finding.Field));
        Assert.Null((Retail() with { TakenOverBy = Cast.Minor, Day = World.Today.AddDays(1) }).AskedOf(Rule));
    }

    [Fact]
    public void Born_on_29_February_one_is_of_age_on_28_February()
    {
        Person leap = new()
        {
            Id = new Id<Person>(8), Code = "P8", Name = "个人", Role = PersonRole.NaturalPerson,
            BornOn = new DateOnly(2008, 2, 29),
        };
        Assert.NotNull((Retail() with { TakenOverBy = leap, Day = new DateOnly(2026, 2, 27) }).AskedOf(Rule));
        Assert.Null((Retail() with { TakenOverBy = leap, Day = new DateOnly(2026, 2, 28) }).AskedOf(Rule));
    }

    [Theory]
    [InlineData("处方 2026-118，7 日", true)]
    [InlineData("处方 2026-118，7天", true)]
    [InlineData("处方 2026-118，8 日", false)]
    [InlineData("处方 2026-118，30天", false)]
    public void A_prescription_is_for_seven_days_at_most(string purpose, bool isSold) =>
        Assert.Equal(isSold, (Retail() with { Purpose = purpose }).AskedOf(Rule) is null);

    [Fact]
    public void A_hospital_is_not_asked() =>
        Assert.Null((Retail() with { Booker = Cast.Hospital, Purpose = null }).AskedOf(Rule));
}
