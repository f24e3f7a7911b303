using CsCheck;
using Traceability.Domain.Ledger;
using Traceability.Domain.Oversight;

namespace Traceability.Domain.Tests.Oversight;

public sealed class TraceWalkTests
{
    private const int Plenty = 10_000;

    [Fact]
    public void What_left_a_tank_before_the_goods_came_in_is_not_of_them()
    {
        RandomBook book = new(5);
        book.Post(MovementKind.Move, (2, 3));
        book.Post(MovementKind.Move, (1, 2));
        book.Post(MovementKind.Move, (2, 4));
        TraceReach reach = Walk(book, 1, TraceDirection.Forward);
        Assert.Equal([1L, 2, 4], reach.Depths.Keys.Select(a => a.Value).Order());
    }

    [Fact]
    public void What_came_into_a_tank_after_the_goods_had_left_is_not_their_source()
    {
        RandomBook book = new(5);
        book.Post(MovementKind.Move, (1, 2));
        book.Post(MovementKind.Move, (2, 4));
        book.Post(MovementKind.Move, (3, 2));
        TraceReach reach = Walk(book, 4, TraceDirection.Back);
        Assert.Equal([1L, 2, 4], reach.Depths.Keys.Select(a => a.Value).Order());
    }

    [Fact]
    public void A_process_links_every_input_with_every_output_of_its_movement()
    {
        RandomBook book = new(6);
        book.KindOf(5, AccountKind.Transformed);
        book.KindOf(6, AccountKind.Origin);
        book.Post(MovementKind.Transformation, (1, 5), (2, 5), (6, 3), (6, 4));
        Assert.Equal([1L, 3, 4, 5, 6], Reached(Walk(book, 1, TraceDirection.Forward)));
        Assert.Equal([1L, 2, 4, 5, 6], Reached(Walk(book, 4, TraceDirection.Back)));
    }

    [Fact]
    public void A_walk_that_meets_its_limit_says_so()
    {
        RandomBook book = new(20);
        for (int i = 1; i < 20; i++) book.Post(MovementKind.Move, (i, i + 1));
        TraceSeed[] seeds = [TraceSeed.Whole(new Id<Account>(1))];
        TraceReach few = TraceWalk.From(seeds, book.Lines, TraceDirection.Forward, 5, Plenty);
        TraceReach near = TraceWalk.From(seeds, book.Lines, TraceDirection.Forward, Plenty, 3);
        TraceReach all = TraceWalk.From(seeds, book.Lines, TraceDirection.Forward, Plenty, Plenty);
        Assert.Equal((5, true), (few.Depths.Count, few.MetNodeLimit));
        Assert.Equal((4, 3, true), (near.Depths.Count, near.Lines.Count, near.MetDepthLimit));
        Assert.Equal((20, 19, false), (all.Depths.Count, all.Lines.Count, all.MetNodeLimit || all.MetDepthLimit));
    }

    [Fact]
    public void The_walk_finds_what_following_every_single_path_finds() =>
        Gen.Select(Gen.Int[0, int.MaxValue], Gen.Int[3, 9], Gen.Int[1, 14], Gen.Bool).Sample(
            (seed, accounts, movements, back) =>
            {
                RandomBook book = RandomBook.Of(seed, accounts, movements);
                TraceDirection direction = back ? TraceDirection.Back : TraceDirection.Forward;
                Id<Account> start = new(1 + (seed % accounts));
                TraceReach reach = Walk(book, start.Value, direction);
                (HashSet<Id<Account>> known, HashSet<Id<MovementLine>> lines) = book.EveryPath(start, back);
                return known.SetEquals(reach.Depths.Keys) && lines.SetEquals(reach.Lines.Select(l => l.Line));
            },
            iter: 3_000);

    private static TraceReach Walk(RandomBook book, long start, TraceDirection direction) =>
        TraceWalk.From([TraceSeed.Whole(new Id<Account>(start))], book.Lines, direction, Plenty, Plenty);

    private static IEnumerable<long> Reached(TraceReach reach) => reach.Depths.Keys.Select(a => a.Value).Order();
}
