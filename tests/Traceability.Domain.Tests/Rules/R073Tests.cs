using Traceability.Domain.Ledger;
using Traceability.Domain.Parties;
using Traceability.Domain.Rules;
using Traceability.Domain.Rules.Gate;

namespace Traceability.Domain.Tests.Rules;

public sealed class R073Tests
{
    private static readonly R073_NarcoticUserHasASafe Rule = new();

    private static World Stored(string controls) =>
        (World.Of(MovementKind.Receipt) with { Booker = Cast.Hospital, Controls = controls })
        .With(Cast.Ketamine, "1 kg");

    [Fact]
    public void A_store_with_all_of_it_is_left_alone() =>
        Assert.Null(Stored("double-lock;alarm; guard-dog").AskedOf(Rule));

    [Theory]
    [InlineData("alarm")]
    [InlineData("double-lock")]
    public void What_is_missing_is_named_and_reported_and_the_entry_stands(string controls)
    {
        Finding? finding = Stored(controls).AskedOf(Rule);
        Assert.Equal((Severity.Report, "site"), (finding!.Severity, finding.Field));
        Assert.Contains("未登记", finding.MessageZh, StringComparison.Ordinal);
    }

    [Fact]
    public void A_wholesaler_is_asked_more_by_another_rule() => Assert.Null(
        (Stored("") with { Booker = Cast.Wholesaler }).AskedOf(Rule));

    [Fact]
    public void What_leaves_the_store_is_not_asked() => Assert.Null(
        (World.Of(MovementKind.Consumption) with { Booker = Cast.Hospital })
            .With(Cast.Ketamine, "1 kg").AskedOf(Rule));
}
