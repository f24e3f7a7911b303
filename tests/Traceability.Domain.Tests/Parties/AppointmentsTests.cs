using Traceability.Domain.Catalogue;
using Traceability.Domain.Parties;

namespace Traceability.Domain.Tests.Parties;

/// <summary>R-046, R-057, R-071, R-072: the posts that must be filled.</summary>
public sealed class AppointmentsTests
{
    [Fact]
    public void Who_has_no_controlled_goods_needs_nobody() =>
        Assert.Empty(Appointments.Wanted(OrganisationKinds.User, []));

    [Theory]
    [InlineData(SubstanceClass.Precursor3, 1, "R-046")]
    [InlineData(SubstanceClass.Psychotropic2, 1, "R-046")]
    [InlineData(SubstanceClass.Precursor1Pharmaceutical, 2, "R-071")]
    [InlineData(SubstanceClass.Narcotic, 2, "R-072")]
    [InlineData(SubstanceClass.Psychotropic1, 2, "R-072")]
    public void Goods_behind_two_locks_want_two_keepers(SubstanceClass goods, int keepers, string rule)
    {
        Appointment keeper = Appointments.Wanted(OrganisationKinds.User, [goods])
            .Single(a => a.Role == PersonRole.Keeper);
        Assert.Equal((keepers, rule), (keeper.Persons, keeper.Rule));
    }

    [Fact]
    public void One_keeper_of_two_is_one_too_few()
    {
        PersonRole[] people = [PersonRole.LegalRepresentative, PersonRole.Officer, PersonRole.Keeper];
        Assert.Equal(
            PersonRole.Keeper,
            Assert.Single(Appointments.Missing(OrganisationKinds.Hospital, [SubstanceClass.Narcotic], people)).Role);
        Assert.Empty(Appointments.Missing(
            OrganisationKinds.Hospital, [SubstanceClass.Narcotic], [.. people, PersonRole.Keeper]));
    }

    [Fact]
    public void A_carrier_has_drivers_and_no_keeper() => Assert.Equal(
        [PersonRole.LegalRepresentative, PersonRole.Officer, PersonRole.Driver],
        Appointments.Wanted(OrganisationKinds.Carrier, [SubstanceClass.Precursor2]).Select(a => a.Role));
}
