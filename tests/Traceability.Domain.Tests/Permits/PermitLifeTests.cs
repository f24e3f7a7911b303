using Traceability.Domain.Parties;
using Traceability.Domain.Permits;

namespace Traceability.Domain.Tests.Permits;

public sealed class PermitLifeTests
{
    [Theory]
    [InlineData(PermitStatus.Expired)]
    [InlineData(PermitStatus.Revoked)]
    [InlineData(PermitStatus.Closed)]
    public void An_ended_permit_can_only_be_handed_back_and_stays_what_it_is(PermitStatus status)
    {
        Assert.True(PermitLife.HasEnded(status));
        Assert.All(
            Enum.GetValues<PermitAct>(),
            act => Assert.Equal(act == PermitAct.HandBack ? status : null, PermitLife.After(status, act)));
    }

    [Fact]
    public void A_permit_in_force_is_not_handed_back_but_closed() =>
        Assert.Null(PermitLife.After(PermitStatus.Valid, PermitAct.HandBack));

    [Fact]
    public void Every_other_state_can_be_ended()
    {
        foreach (PermitStatus status in Enum.GetValues<PermitStatus>().Where(s => !PermitLife.HasEnded(s)))
        {
            Assert.Equal(PermitStatus.Revoked, PermitLife.After(status, PermitAct.Revoke));
            Assert.Equal(PermitStatus.Closed, PermitLife.After(status, PermitAct.Close));
            Assert.Equal(PermitStatus.Expired, PermitLife.After(status, PermitAct.Expire));
        }
    }

    [Fact]
    public void Only_what_is_suspended_is_resumed()
    {
        Assert.Equal(PermitStatus.Suspended, PermitLife.After(PermitStatus.Valid, PermitAct.Suspend));
        Assert.Equal(PermitStatus.Valid, PermitLife.After(PermitStatus.Suspended, PermitAct.Resume));
        Assert.Null(PermitLife.After(PermitStatus.Valid, PermitAct.Resume));
        Assert.Null(PermitLife.After(PermitStatus.Suspended, PermitAct.Suspend));
    }

    [Theory]
    [InlineData(AgencyKind.Police, "1508", true)]
    [InlineData(AgencyKind.Police, "1502", false)]
    [InlineData(AgencyKind.MarketRegulation, "1508", false)]
    public void An_agency_of_the_same_kind_above_the_issuer_may_act(AgencyKind kind, string region, bool may)
    {
        Organisation issuer = new()
        {
            Id = new Id<Organisation>(1),
            Code = "11150823MB00000001",
            Name = "公安局",
            Kinds = OrganisationKinds.Regulator,
            Region = "150823",
            Status = OrganisationStatus.Verified,
            Agency = AgencyKind.Police,
        };
        Assert.Equal(may, PermitLife.MayAct(issuer, new Id<Organisation>(2), kind, region));
        Assert.True(PermitLife.MayAct(issuer, issuer.Id, null, "650102"));
    }
}
