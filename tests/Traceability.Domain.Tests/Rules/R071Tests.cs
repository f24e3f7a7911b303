using Traceability.Domain.Rules.Gate;

namespace Traceability.Domain.Tests.Rules;

public sealed class R071Tests
{
    private static readonly R071_PharmaceuticalStoreHasTwoLocks Rule = new();

    [Fact]
    public void A_store_of_pharmaceuticals_has_two_locks() =>
        Stores.AssertAsked(Rule, Cast.Hospital, Cast.Ephedrine, "double-lock");

    [Fact]
    public void Other_chemicals_are_not_asked() => Assert.Null(Stores.Receives(Cast.Plant, Cast.Acetone).AskedOf(Rule));
}
