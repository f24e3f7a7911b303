using Traceability.Domain.Oversight.Enrolments;
using Traceability.Domain.Parties;
using static Traceability.Domain.Oversight.Enrolments.EnrolmentAct;
using static Traceability.Domain.Oversight.Enrolments.EnrolmentState;

namespace Traceability.Domain.Tests.Oversight;

/// <summary>入网登记: what may follow what, who decides, and which authority it goes to.</summary>
public sealed class EnrolmentLifeTests
{
    private static readonly DateTime Noon = new(2026, 11, 29, 4, 0, 0, DateTimeKind.Utc);

    [Fact]
    public void Only_what_is_reviewed_is_decided_and_what_is_decided_stays_decided()
    {
        foreach (EnrolmentState state in Enum.GetValues<EnrolmentState>())
        {
            Assert.Equal(state == UnderReview, EnrolmentLife.After(state, Accept) is not null);
            Assert.Equal(state == UnderReview, EnrolmentLife.After(state, Refuse) is not null);
            Assert.Equal(state == Returned, EnrolmentLife.After(state, Resend) is not null);
            if (!EnrolmentLife.HasEnded(state)) continue;
            Assert.All(Enum.GetValues<EnrolmentAct>(), act => Assert.Null(EnrolmentLife.After(state, act)));
        }
    }

    [Fact]
    public void Who_reviewed_does_not_decide()
    {
        Enrolment enrolment = New();
        Assert.Equal(2, enrolment.Do(Review, "first"));
        Assert.Null(enrolment.Do(EnrolmentAct.Accept, "first"));
        Assert.Throws<InvalidOperationException>(() => enrolment.BecomesUnit(new Id<Organisation>(7)));
        Assert.Equal(UnderReview, enrolment.State);
        Assert.Equal(3, enrolment.Do(EnrolmentAct.Accept, "second"));
        enrolment.BecomesUnit(new Id<Organisation>(7));
        Assert.Equal((Accepted, new Id<Organisation>(7)), (enrolment.State, enrolment.Became));
    }

    [Fact]
    public void A_refused_unit_may_ask_again_and_one_that_waits_may_not()
    {
        Enrolment enrolment = New();
        Assert.Equal(enrolment.Code, enrolment.OpenCode);
        enrolment.Do(Review, "first");
        enrolment.Do(Refuse, "second");
        Assert.Null(enrolment.OpenCode);
    }

    [Fact]
    public void What_was_returned_is_sent_again_as_the_next_version_and_reviewed_anew()
    {
        Enrolment enrolment = New();
        enrolment.Do(Review, "first");
        enrolment.Do(Return, "first");
        enrolment.Do(Resend, null);
        Assert.Equal((Sent, 2), (enrolment.State, enrolment.Versions));
        Assert.Null(enrolment.Do(Refuse, "second"));
    }

    [Theory]
    [InlineData(OrganisationKinds.Producer, "150823", "county police")]
    [InlineData(OrganisationKinds.Hospital, "150823", "city drugs")]
    [InlineData(OrganisationKinds.Hospital | OrganisationKinds.User, "150823", "county police")]
    [InlineData(OrganisationKinds.Pharmacy, "150203", "province police")]
    [InlineData(OrganisationKinds.EphedraHarvester, "150823", "county herb")]
    [InlineData(OrganisationKinds.Producer, "110101", null)]
    public void The_lowest_competent_authority_above_the_seat_decides(
        OrganisationKinds kinds, string seat, string? expected)
    {
        Organisation[] agencies =
        [
            Agency("province police", "150000", AgencyKind.Police), Agency("city police", "150800", AgencyKind.Police),
            Agency("county police", "150823", AgencyKind.Police), Agency("other police", "150802", AgencyKind.Police),
            Agency("city drugs", "150800", AgencyKind.DrugAdministration),
            Agency("county herb", "150823", AgencyKind.Agriculture),
        ];
        Assert.Equal(
            expected, EnrolmentCompetence.Choose(kinds, RegionCode.Parse(seat).Value, agencies)?.Name);
    }

    private static Organisation Agency(string name, string region, AgencyKind kind) => new()
    {
        Id = new Id<Organisation>(1), Code = name, Name = name, Kinds = OrganisationKinds.Regulator, Region = region,
        Status = OrganisationStatus.Verified, Agency = kind,
    };

    private static Enrolment New() => new Enrolment
    {
        Id = new Id<Enrolment>(1), CodeHash = [1], Code = "91150823MA0P10910W", Region = "150823",
        Agency = new Id<Organisation>(2),
    }.Says(
        new EnrolmentContent(
            "91150823MA0P10910W", "某厂", [OrganisationKinds.User], "150823", "某路", "某人", "1", [], []), Noon);
}
