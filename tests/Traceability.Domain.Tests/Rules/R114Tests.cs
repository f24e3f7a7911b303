using Traceability.Domain.Ledger;
using Traceability.Domain.Parties;
using Traceability.Domain.Rules;
using Traceability.Domain.Rules.Gate;

namespace Traceability.Domain.Tests.Rules;

public sealed class R114Tests
{
    private static readonly R114_EphedrinesAreExportedByApprovedFirms Rule = new();

    private static World Exported() =>
        (World.Of(MovementKind.Export) with { Other = Cast.Importer }).With(Cast.Ephedrine, "1 kg");

    [Fact]
    public void Only_an_approved_firm_exports_ephedrines()
    {
        Assert.Equal("organisation", Exported().AskedOf(Rule)!.Field);
        Paper approval = new("PT-EXP-EPH", Cast.Producer);
        Assert.Null((Exported() with { OwnHolds = [approval with { To = World.Today }] }).AskedOf(Rule));
        Assert.NotNull((Exported() with { OwnHolds = [approval with { To = World.Today.AddDays(-1) }] }).AskedOf(Rule));
    }

    [Fact]
    public void Other_precursors_and_sales_at_home_are_not_asked()
    {
        Assert.Null((World.Of(MovementKind.Export) with { Other = Cast.Importer }).With(Cast.Piperonal, "1 kg")
            .AskedOf(Rule));
        Assert.Null(World.Of(MovementKind.Dispatch).With(Cast.Ephedrine, "1 kg").AskedOf(Rule));
    }
}
