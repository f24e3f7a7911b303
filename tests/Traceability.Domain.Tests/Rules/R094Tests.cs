using Traceability.Domain.Rules.Gate;

namespace Traceability.Domain.Tests.Rules;

public sealed class R094Tests
{
    private static readonly R094_EphedraStoreIsWatched Rule = new();

    [Fact]
    public void A_purchasers_store_has_cameras_and_an_alarm() =>
        Stores.AssertAsked(Rule, Cast.EphedraBuyer, Cast.EphedraHerb, "cctv", "alarm");

    [Fact]
    public void A_collector_has_no_store() =>
        Assert.Null(Stores.Receives(Cast.Harvester, Cast.EphedraHerb).AskedOf(Rule));
}
