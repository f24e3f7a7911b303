using Traceability.Domain.Rules.Gate;

namespace Traceability.Domain.Tests.Rules;

public sealed class R075Tests
{
    private static readonly R075_ClassTwoTraderHasALockedStore Rule = new();

    [Fact]
    public void A_pharmacy_keeps_class_2_under_lock() =>
        Stores.AssertAsked(Rule, Cast.Pharmacy, Cast.Diazepam, "double-lock");

    [Fact]
    public void A_hospital_is_not_asked() => Assert.Null(Stores.Receives(Cast.Hospital, Cast.Diazepam).AskedOf(Rule));
}
