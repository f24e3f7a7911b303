using Traceability.Domain.Parties;
using Traceability.Domain.Permits;
using Traceability.Domain.Permits.Applications;

namespace Traceability.Domain.Tests.Permits;

/// <summary>What a unit is offered to apply for.</summary>
public sealed class FittingPermitsTests
{
    [Fact]
    public void A_hospital_is_offered_its_seal_card_and_no_operating_licence()
    {
        string[] types = [.. FittingPermits.For(OrganisationKinds.Hospital).Select(s => s.Type)];
        Assert.Contains("PT-SEAL", types);
        Assert.DoesNotContain("PT-OPER-1N", types);
        Assert.DoesNotContain("PT-EPH-HARV", types);
    }

    [Fact]
    public void A_unit_of_two_kinds_is_offered_the_papers_of_both() => Assert.Equal(
        FittingPermits.For(OrganisationKinds.Trader).Concat(FittingPermits.For(OrganisationKinds.EphedraBuyer))
            .Select(s => s.Type).Order(StringComparer.Ordinal),
        FittingPermits.For(OrganisationKinds.Trader | OrganisationKinds.EphedraBuyer)
            .Select(s => s.Type).Order(StringComparer.Ordinal));

    [Fact]
    public void Every_paper_but_the_patients_is_offered_to_somebody() => Assert.Equal(
        ["PT-PATIENT"],
        PermitPurposes.All.Select(s => s.Type).Except(FittingPermits.For((OrganisationKinds)int.MaxValue)
            .Select(s => s.Type)));

    [Fact]
    public void A_national_paper_is_entered_and_a_local_one_applied_for()
    {
        Assert.True(FittingPermits.IsAppliedForHere(PermitPurposes.Find("PT-BUY-23-S")!));
        Assert.False(FittingPermits.IsAppliedForHere(PermitPurposes.Find("PT-VERIF")!));
    }
}
