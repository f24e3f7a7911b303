using Traceability.Domain.Ledger;
using Traceability.Domain.Parties;
using Traceability.Domain.Rules;
using Traceability.Domain.Rules.Gate;

namespace Traceability.Domain.Tests.Rules;

public sealed class R070Tests
{
    private static readonly R070_PharmaceuticalPlantIsWatched Rule = new();

    private static World Stored(string controls) =>
        (World.Of(MovementKind.Receipt) with { Booker = Cast.DrugMaker, Controls = controls })
        .With(Cast.Ephedrine, "1 kg");

    [Fact]
    public void A_store_with_all_of_it_is_left_alone() =>
        Assert.Null(Stored("cctv;alarm; guard-dog").AskedOf(Rule));

    [Theory]
    [InlineData("alarm")]
    [InlineData("cctv")]
    public void What_is_missing_is_named_and_reported_and_the_entry_stands(string controls)
    {
        Finding? finding = Stored(controls).AskedOf(Rule);
        Assert.Equal((Severity.Report, "site"), (finding!.Severity, finding.Field));
        Assert.Contains("未登记", finding.MessageZh, StringComparison.Ordinal);
    }

    [Fact]
    public void A_hospital_is_no_plant() => Assert.Null(
        (Stored("") with { Booker = Cast.Hospital }).AskedOf(Rule));

    [Fact]
    public void What_leaves_the_store_is_not_asked() => Assert.Null(
        (World.Of(MovementKind.Consumption) with { Booker = Cast.DrugMaker })
            .With(Cast.Ephedrine, "1 kg").AskedOf(Rule));
}
