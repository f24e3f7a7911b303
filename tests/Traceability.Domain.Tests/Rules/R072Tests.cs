using Traceability.Domain.Rules.Gate;

namespace Traceability.Domain.Tests.Rules;

public sealed class R072Tests
{
    private static readonly R072_NarcoticStoreIsGuarded Rule = new();

    [Fact]
    public void A_wholesalers_store_has_locks_cameras_and_an_alarm() =>
        Stores.AssertAsked(Rule, Cast.Wholesaler, Cast.Morphine, "double-lock", "cctv", "alarm");

    [Fact]
    public void Class_2_is_not_asked() => Assert.Null(Stores.Receives(Cast.Wholesaler, Cast.Diazepam).AskedOf(Rule));
}
