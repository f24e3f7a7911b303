using Traceability.Domain.Parties;
using Traceability.Domain.Rules.History;
using Traceability.Domain.Rules.Watch;
using Traceability.Domain.Tests.Rules.History;

namespace Traceability.Domain.Tests.Rules;

public sealed class R018wTests
{
    private const long Kg = 1_000_000;

    private static readonly DateOnly Day = WatchWorld.Start;

    private readonly WatchWorld _world = new();

    [Fact]
    public void A_permit_that_no_book_knows_is_flagged_with_the_buyer_who_showed_it()
    {
        Organisation seller = _world.Organisation(OrganisationKinds.Trader), buyer = _world.Organisation();
        _world.Send(seller, buyer, _world.Acetone, Day, Kg, permit: "P-FORGED");
        Suspicion found = Assert.Single(_world.Ask(new R018w_CitedPermitExists(), Day));
        Assert.Equal(buyer.Id, found.Organisation);
        Assert.Contains("P-FORGED", found.MessageEn, StringComparison.Ordinal);
    }

    [Fact]
    public void A_known_permit_is_not_flagged()
    {
        Organisation seller = _world.Organisation(OrganisationKinds.Trader), buyer = _world.Organisation();
        _world.Send(seller, buyer, _world.Acetone, Day, Kg, permit: "P-1", known: true);
        Assert.Empty(_world.Ask(new R018w_CitedPermitExists(), Day));
    }
}
