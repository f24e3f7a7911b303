using Traceability.Domain.Parties;
using Traceability.Domain.Rules.History;
using Traceability.Domain.Rules.Watch;
using Traceability.Domain.Tests.Rules.History;

namespace Traceability.Domain.Tests.Rules;

public sealed class R076Tests
{
    private const long Kg = 1_000_000;

    private static readonly DateOnly Day = WatchWorld.Start;

    private readonly WatchWorld _world = new();

    [Fact]
    public void A_shortage_nobody_explains_is_flagged_after_its_grace()
    {
        Organisation user = _world.Organisation();
        _world.Make(user, _world.Acetone, Day, 100 * Kg);
        _world.CountShort(user, _world.Acetone, Day.AddDays(1), 2 * Kg);
        Assert.Empty(_world.Ask(new R076_CountEqualsBooks(), Day.AddDays(45)));
        Assert.Equal(Day.AddDays(1), Assert.Single(_world.Ask(new R076_CountEqualsBooks(), Day.AddDays(46)))
            .FirstSeenOn);
    }

    [Theory]
    [InlineData(500_000, 0)]
    [InlineData(500_001, 1)]
    public void Five_per_mille_are_allowed_for_category_three(long missing, int alerts)
    {
        Organisation user = _world.Organisation();
        _world.Make(user, _world.Acetone, Day, 100 * Kg);
        _world.CountShort(user, _world.Acetone, Day.AddDays(1), missing);
        Assert.Equal(alerts, _world.Ask(new R076_CountEqualsBooks(), Day.AddDays(60)).Count);
    }

    [Fact]
    public void A_shortage_found_again_is_not_flagged()
    {
        Organisation user = _world.Organisation();
        _world.Make(user, _world.Ephedrine, Day, 100 * Kg);
        _world.CountShort(user, _world.Ephedrine, Day.AddDays(1), 2 * Kg);
        _world.CountFound(user, _world.Ephedrine, Day.AddDays(9), 2 * Kg);
        Assert.Empty(_world.Ask(new R076_CountEqualsBooks(), Day.AddDays(90)));
    }

    [Fact]
    public void A_count_above_the_books_is_always_flagged()
    {
        Organisation user = _world.Organisation();
        BookMovement count = _world.CountFound(user, _world.Acetone, Day, 1, neverBooked: true);
        Assert.Equal([count.Header.RequestId], Assert.Single(_world.Ask(new R076_CountEqualsBooks(), Day)).Evidence);
    }
}
