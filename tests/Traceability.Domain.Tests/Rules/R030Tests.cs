using Traceability.Domain.Ledger;
using Traceability.Domain.Parties;
using Traceability.Domain.Rules;
using Traceability.Domain.Rules.Gate;

namespace Traceability.Domain.Tests.Rules;

public sealed class R030Tests
{
    private static readonly R030_HandlerIsKnownBeforeRelease Rule = new();

    private static World Sold() => World.Of(MovementKind.Dispatch).With(Cast.Piperonal, "1 kg");

    [Fact]
    public void Category_1_is_released_to_a_named_handler_and_an_unidentified_one_is_reported()
    {
        Assert.Null(Sold().AskedOf(Rule));
        Finding? nobody = (Sold() with { TakenOverBy = null }).AskedOf(Rule);
        Assert.Equal((Severity.Block, "takenOverBy"), (nobody!.Severity, nobody.Field));
        Finding? unknown = (Sold() with { TakenOverBy = Cast.PersonWithoutIdentity }).AskedOf(Rule);
        Assert.Equal(Severity.Report, unknown!.Severity);
        Assert.Contains("未登记证件的个人", unknown.MessageZh, StringComparison.Ordinal);
    }

    [Fact]
    public void The_handler_of_a_unit_off_the_platform_may_be_unknown_here_and_that_is_reported() => Assert.Equal(
        Severity.Report,
        (World.Of(MovementKind.Departed) with { TakenOverBy = null }).With(Cast.Piperonal, "1 kg")
            .AskedOf(Rule)!.Severity);

    [Fact]
    public void Other_categories_and_returns_are_not_asked()
    {
        World other = World.Of(MovementKind.Dispatch) with { TakenOverBy = null };
        Assert.Null(other.With(Cast.Acetone, "1 kg").AskedOf(Rule));
        Assert.Null(other.With(Cast.Piperonal, "1 kg").Returning().AskedOf(Rule));
    }
}
