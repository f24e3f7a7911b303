using Traceability.Domain.Rules.Gate;

namespace Traceability.Domain.Tests.Rules;

public sealed class R073Tests
{
    private static readonly R073_NarcoticUserHasASafe Rule = new();

    [Fact]
    public void A_hospitals_safe_has_locks_and_an_alarm() =>
        Stores.AssertAsked(Rule, Cast.Hospital, Cast.Ketamine, "double-lock", "alarm");

    [Fact]
    public void A_wholesaler_is_asked_more_by_another_rule() =>
        Assert.Null(Stores.Receives(Cast.Wholesaler, Cast.Ketamine).AskedOf(Rule));
}
