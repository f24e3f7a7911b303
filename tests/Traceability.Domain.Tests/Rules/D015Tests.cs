using Traceability.Domain.Parties;
using Traceability.Domain.Rules.History;
using Traceability.Domain.Rules.Signals;
using Traceability.Domain.Tests.Rules.History;

namespace Traceability.Domain.Tests.Rules;

public sealed class D015Tests
{
    private const long Kg = 1_000_000;

    private static readonly DateOnly Day = WatchWorld.Start;

    private readonly WatchWorld _world = new();

    [Theory]
    [InlineData(OrganisationStatus.Registered, 1)]
    [InlineData(OrganisationStatus.Suspended, 1)]
    [InlineData(OrganisationStatus.Closed, 1)]
    [InlineData(OrganisationStatus.Verified, 0)]
    public void A_buyer_that_nobody_has_verified_is_flagged(OrganisationStatus status, int alerts)
    {
        Organisation seller = _world.Organisation(OrganisationKinds.Producer);
        Organisation buyer = _world.Organisation(OrganisationKinds.User, status);
        _world.Buy(seller, buyer, _world.Acetone, Day, Kg);
        Assert.Equal(alerts, _world.Ask(new D015_BuyerIsNotVerified(), Day.AddDays(3)).Count);
    }
}
