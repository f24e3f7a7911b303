using Traceability.Domain.Catalogue;
using Traceability.Domain.Ledger;
using Traceability.Domain.Parties;
using Traceability.Domain.Rules;
using Traceability.Domain.Rules.Gate;

namespace Traceability.Domain.Tests.Rules;

public sealed class R048Tests
{
    private static readonly R048_DrugsAreDispensedWithinThePrescription Rule = new();

    private static World Retail() => (World.Of(MovementKind.Dispense) with
    {
        Booker = Cast.Pharmacy, Other = null, TakenOverBy = Cast.Adult, Purpose = "处方 2026-118",
    }).With(Cast.DiazepamTablets, "14 片", Cast.Diazepam);

    /// <summary>A hospital dispenses so many days of a drug in a form to patients of a group.</summary>
    private static World Hospital(Substance drug, string form, PatientGroup? patients, int days) =>
        (World.Of(MovementKind.Dispense) with
        {
            Booker = Cast.Hospital, Other = null, PatientGroup = patients, PrescribedDays = days,
        }).With(Cast.Drug(drug, form), "2 片", drug);

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

    [Fact]
    public void For_a_minor_a_known_adult_takes_over_and_nobody_else()
    {
        World child = Retail() with { PatientGroup = PatientGroup.Minor };
        Assert.Null(child.AskedOf(Rule));
        foreach (Person? taker in new[] { null, Cast.Minor, Cast.PrivatePerson })
            Assert.Equal("takenOverBy", (child with { TakenOverBy = taker }).AskedOf(Rule)!.Field);
        Assert.Null((child with { Booker = Cast.Hospital, TakenOverBy = null }).AskedOf(Rule));
    }

    [Theory]
    [InlineData("处方 2026-118，7 日", true)]
    [InlineData("处方 2026-118，7天", true)]
    [InlineData("处方 2026-118，8 日", false)]
    [InlineData("处方 2026-118，30天", false)]
    public void A_prescription_is_for_seven_days_at_most(string purpose, bool isSold)
    {
        foreach (MovementKind kind in new[] { MovementKind.Dispense, MovementKind.Departed })
        {
            Finding? finding = (Retail() with { Kind = kind, Purpose = purpose }).AskedOf(Rule);
            Assert.Equal(isSold ? null : "purpose", finding?.Field);
        }
    }

    [Theory]
    [InlineData(7, true)]
    [InlineData(8, false)]
    public void Days_that_are_stated_count_and_not_those_of_the_text(int days, bool isSold)
    {
        World world = Retail() with { Purpose = isSold ? "处方 2026-118，30 日" : "处方 2026-118，7 日" };
        Assert.Equal(isSold ? null : "prescribedDays", (world with { PrescribedDays = days }).AskedOf(Rule)?.Field);
    }

    [Fact]
    public void A_longer_supply_of_class_two_needs_a_reason()
    {
        World longer = Retail() with { PrescribedDays = 30 };
        Assert.NotNull((longer with { Reason = " " }).AskedOf(Rule));
        Assert.Null((longer with { Reason = "慢性病，医师注明理由" }).AskedOf(Rule));
        Assert.NotNull((Hospital(Cast.Morphine, "片剂", PatientGroup.Outpatient, 4) with { Reason = "慢性病" })
            .AskedOf(Rule));
    }

    [Theory]
    [InlineData(PatientGroup.Outpatient, "注射液", 1)]
    [InlineData(PatientGroup.Outpatient, "缓释片", 7)]
    [InlineData(PatientGroup.Outpatient, "片剂", 3)]
    [InlineData(PatientGroup.Emergency, "injection", 1)]
    [InlineData(PatientGroup.Emergency, "控释片", 7)]
    [InlineData(PatientGroup.Emergency, "口服溶液", 3)]
    [InlineData(PatientGroup.AddictionTreatment, "口服溶液", 3)]
    [InlineData(PatientGroup.Minor, "片剂", 3)]
    [InlineData(PatientGroup.HyperactivityOutpatient, "片剂", 3)]
    [InlineData(PatientGroup.CancerPainOutpatient, "注射剂", 3)]
    [InlineData(PatientGroup.CancerPainOutpatient, "透皮贴剂", 15)]
    [InlineData(PatientGroup.CancerPainOutpatient, "片剂", 7)]
    [InlineData(PatientGroup.ChronicPainOutpatient, "注射用无菌粉末", 3)]
    [InlineData(PatientGroup.ChronicPainOutpatient, "sustained-release tablet", 15)]
    [InlineData(PatientGroup.ChronicPainOutpatient, "tablet", 7)]
    [InlineData(PatientGroup.Inpatient, "注射剂", 1)]
    [InlineData(PatientGroup.Inpatient, "缓释片", 1)]
    [InlineData(PatientGroup.Inpatient, "片剂", 1)]
    [InlineData(null, "注射剂", 3)]
    [InlineData(null, "缓释片", 15)]
    [InlineData(null, "片剂", 7)]
    public void Narcotics_and_class_one_are_for_so_many_days_by_patient_and_form(
        PatientGroup? patients, string form, int days)
    {
        foreach (Substance drug in new[] { Cast.Morphine, Cast.Ketamine })
        {
            Assert.Null(Hospital(drug, form, patients, days).AskedOf(Rule));
            Finding? finding = Hospital(drug, form, patients, days + 1).AskedOf(Rule);
            Assert.Equal((Severity.Block, "prescribedDays"), (finding!.Severity, finding.Field));
            Assert.Contains($"不超过 {days} 日", finding.CureZh, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData(PatientGroup.HyperactivityOutpatient, 15)]
    [InlineData(PatientGroup.Outpatient, 3)]
    [InlineData(PatientGroup.Inpatient, 1)]
    [InlineData(null, 15)]
    public void Methylphenidate_is_for_fifteen_days_when_it_is_for_hyperactivity(PatientGroup? patients, int days)
    {
        Assert.Null(Hospital(Cast.Methylphenidate, "片剂", patients, days).AskedOf(Rule));
        Assert.NotNull(Hospital(Cast.Methylphenidate, "片剂", patients, days + 1).AskedOf(Rule));
    }

    [Fact]
    public void Pethidine_is_one_dose_even_in_cancer_pain()
    {
        Assert.Null(Hospital(Cast.Pethidine, "注射剂", PatientGroup.CancerPainOutpatient, 1).AskedOf(Rule));
        Assert.NotNull(Hospital(Cast.Pethidine, "注射剂", PatientGroup.CancerPainOutpatient, 2).AskedOf(Rule));
        Assert.NotNull(Hospital(Cast.Pethidine, "片剂", null, 2).AskedOf(Rule));
    }

    [Theory]
    [InlineData(PatientGroup.Outpatient)]
    [InlineData(PatientGroup.Inpatient)]
    [InlineData(null)]
    public void A_hospital_too_gives_class_two_for_seven_days(PatientGroup? patients)
    {
        Assert.Null(Hospital(Cast.Diazepam, "片剂", patients, 7).AskedOf(Rule));
        Assert.NotNull(Hospital(Cast.Diazepam, "片剂", patients, 8).AskedOf(Rule));
    }

    [Fact]
    public void The_days_count_from_the_day_the_measures_are_in_force()
    {
        World early = Hospital(Cast.Morphine, "片剂", PatientGroup.Outpatient, 4);
        Assert.Null((early with { Day = new DateOnly(2007, 4, 30) }).AskedOf(Rule));
        Assert.NotNull((early with { Day = new DateOnly(2007, 5, 1) }).AskedOf(Rule));
    }

    [Fact]
    public void Of_two_drugs_the_one_that_is_too_long_is_named()
    {
        World both = Hospital(Cast.Morphine, "缓释片", PatientGroup.Outpatient, 7)
            .With(Cast.Drug(Cast.Ketamine, "片剂"), "1 片", Cast.Ketamine);
        Finding finding = both.AskedOf(Rule)!;
        Assert.Contains("氯胺酮", finding.MessageZh, StringComparison.Ordinal);
        Assert.DoesNotContain("吗啡", finding.MessageZh, StringComparison.Ordinal);
    }

    [Fact]
    public void A_hospital_needs_no_number_and_precursors_and_other_acts_are_not_asked()
    {
        Assert.Null((Retail() with { Booker = Cast.Hospital, Purpose = null }).AskedOf(Rule));
        Assert.Null((Retail() with { Booker = Cast.Hospital, Purpose = "处方，30 日" }).AskedOf(Rule));
        Assert.Null(Hospital(Cast.Ephedrine, "片剂", PatientGroup.Outpatient, 30).AskedOf(Rule));
        World used = Hospital(Cast.Morphine, "片剂", PatientGroup.Inpatient, 9) with { Kind = MovementKind.Consumption };
        Assert.Null(used.AskedOf(Rule));
        Assert.Null((Retail() with { Kind = MovementKind.Departed, Booker = Cast.Wholesaler, Purpose = null })
            .AskedOf(Rule));
    }
}
