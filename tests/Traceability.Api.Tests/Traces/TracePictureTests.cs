using System.Diagnostics;
using Traceability.Api.Features.Traces.Picture;
using Traceability.Domain.Ledger;
using Traceability.Domain.Oversight;

namespace Traceability.Api.Tests.Traces;

/// <summary>The picture of a trace: what is drawn as one, what stays grey, where it stands, how fast.</summary>
public sealed class TracePictureTests
{
    private static readonly DateTime Day = new(2026, 9, 1, 2, 0, 0, DateTimeKind.Utc);
    private static readonly TraceParty Maker = new("91A", "制造厂", "甲");
    private static readonly TraceParty Buyer = new("91B", "使用单位", "乙");

    [Fact]
    public void More_than_seven_equal_drums_are_drawn_as_one_with_their_sum()
    {
        TracePicture picture = Draw(Drums(40));
        PictureNode[] folds = [.. picture.Folds];
        Assert.Equal(2, folds.Length);
        Assert.All(folds, f => Assert.Equal(40, f.Members.Count));
        Assert.All(folds, f => Assert.Equal(40 * 200L, f.Passed));
        Assert.Equal(2, picture.Edges.Count);
    }

    [Fact]
    public void Seven_equal_drums_are_still_drawn_one_by_one() => Assert.Empty(Draw(Drums(7)).Folds);

    [Fact]
    public void A_drum_that_went_another_way_is_not_hidden_among_its_sisters()
    {
        TraceGraph graph = Drums(40);
        TraceEdge lost = Edge(900, 12, 990, 200);
        graph = graph with { Nodes = [.. graph.Nodes, Node(990, AccountKind.Lost, Buyer)], Edges = [.. graph.Edges,
            lost] };
        TracePicture picture = Draw(graph);
        Assert.Contains(picture.Nodes, n => n.Key == "n12");
        Assert.All(picture.Folds, f => Assert.Equal(39, f.Members.Count));
        PictureMark mark = Assert.IsType<PictureMark>(picture.Edges.Single(e => e.To == "n990").Mark);
        Assert.Equal(AlertLevel.Notice, mark.Level);
    }

    [Fact]
    public void A_fold_opens_by_its_key_and_all_open_at_once()
    {
        TraceGraph graph = Drums(40);
        string key = Draw(graph).Folds.First().Key;
        Assert.Single(TracePicture.Of(graph, new HashSet<string> { key }, PictureMarks.None).Folds);
        Assert.Empty(TracePicture.Of(graph, new HashSet<string> { TracePicture.Everything }, PictureMarks.None).Folds);
    }

    [Fact]
    public void What_may_not_be_seen_is_a_grey_node_without_name_or_quantity()
    {
        TraceNode hidden = new() { Id = 5, Depth = 1, IsVisible = false, Caption = "不可见" };
        TraceGraph graph = Graph(
            [Node(1, AccountKind.OnHand, Maker, depth: 0), hidden],
            [new TraceEdge { Id = 1, Movement = 1, From = 1, To = 5, IsVisible = false }]);
        TracePicture picture = Draw(graph);
        PictureNode grey = picture.Nodes.Single(n => n.Key == "n5");
        Assert.Equal(PictureNodeForm.Hidden, grey.Form);
        Assert.Null(grey.Passed);
        Assert.Null(grey.Balance);
        Assert.Null(picture.Edges.Single().Quantity);
    }

    [Fact]
    public void A_process_is_a_joint_between_what_went_in_and_what_came_out()
    {
        TraceGraph graph = Graph(
            [
                Node(1, AccountKind.OnHand, Maker), Node(2, AccountKind.Transformed, Maker),
                Node(3, AccountKind.Origin, Maker), Node(4, AccountKind.OnHand, Maker),
            ],
            [
                Edge(1, 1, 2, 100) with { Movement = 7, IsInput = true },
                Edge(2, 3, 4, 60) with { Movement = 7, IsOutput = true },
            ]);
        TracePicture picture = Draw(graph);
        Assert.Equal(["j7", "n1", "n4"], picture.Nodes.Select(n => n.Key).Order(StringComparer.Ordinal));
        PictureLayout layout = PictureLayout.Of(picture);
        Assert.Equal(["n1", "j7", "n4"], layout.Nodes.OrderBy(n => n.Layer).Select(n => n.Node.Key));
    }

    [Fact]
    public void Goods_that_came_back_do_not_turn_the_picture_round()
    {
        TraceGraph graph = Graph(
            [Node(1, AccountKind.Origin, Maker), Node(2, AccountKind.OnHand, Maker), Node(3, AccountKind.OnHand,
                Buyer)],
            [
                Edge(1, 1, 2, 100), Edge(2, 2, 3, 50) with { OccurredAt = Day.AddDays(1) },
                Edge(3, 3, 2, 50) with { OccurredAt = Day.AddDays(2) },
            ]);
        PictureLayout layout = PictureLayout.Of(Draw(graph));
        Assert.Equal(["n1", "n2", "n3"], layout.Nodes.OrderBy(n => n.X).Select(n => n.Node.Key));
        Assert.True(layout.Edges.Single(e => e.Edge.Key == "e3").IsReturn);
    }

    [Theory]
    [InlineData(200, 2_000)]
    [InlineData(2_000, 6_000)]
    public void No_box_covers_another_and_the_layout_is_quick(int count, int millisecondsMost)
    {
        TraceGraph graph = Random(count);
        // The first picture of a process also compiles the code.
        PictureLayout.Of(Draw(Drums(9)));
        Stopwatch watch = Stopwatch.StartNew();
        TracePicture picture = TracePicture.Of(
            graph, new HashSet<string> { TracePicture.Everything }, PictureMarks.None);
        PictureLayout layout = PictureLayout.Of(picture);
        TestContext.Current.TestOutputHelper?.WriteLine(
            $"{count} nodes, {layout.Edges.Count} edges: {watch.ElapsedMilliseconds} ms");
        Assert.InRange(watch.ElapsedMilliseconds, 0, millisecondsMost);
        Assert.Equal(count, layout.Nodes.Count);
        foreach (IGrouping<int, PlacedNode> layer in layout.Nodes.GroupBy(n => n.Layer))
        {
            PlacedNode[] column = [.. layer.OrderBy(n => n.Y)];
            for (int i = 1; i < column.Length; i++)
                Assert.True(column[i].Y >= column[i - 1].Y + column[i - 1].Height, $"{column[i].Node.Key} is covered.");
        }

        Dictionary<string, PlacedNode> at = layout.Nodes.ToDictionary(n => n.Node.Key);
        Assert.All(layout.Edges, e => Assert.True(at[e.Edge.From].Layer < at[e.Edge.To].Layer));
    }

    private static TracePicture Draw(TraceGraph graph) =>
        TracePicture.Of(graph, new HashSet<string>(), PictureMarks.None);

    /// <summary>A tank, so many drums filled from it, each on the road.</summary>
    private static TraceGraph Drums(int count)
    {
        List<TraceNode> nodes = [Node(1, AccountKind.OnHand, Maker)];
        List<TraceEdge> edges = [];
        for (int i = 0; i < count; i++)
        {
            nodes.Add(Node(10 + i, AccountKind.OnHand, Maker) with { Package = $"P{i}" });
            nodes.Add(Node(500 + i, AccountKind.InTransit, Buyer) with { Package = $"P{i}" });
            edges.Add(Edge(10 + i, 1, 10 + i, 200));
            edges.Add(Edge(500 + i, 10 + i, 500 + i, 200));
        }

        return Graph(nodes, edges);
    }

    private static TraceGraph Random(int count)
    {
        Random random = new(17);
        List<TraceNode> nodes = [];
        List<TraceEdge> edges = [];
        for (int i = 0; i < count; i++)
        {
            nodes.Add(Node(i + 1, AccountKind.OnHand, new TraceParty($"91{i}", $"单位{i}", null)));
            for (int way = 0; i > 0 && way < 1 + random.Next(2); way++)
            {
                long from = random.Next(Math.Max(0, i - (count / 8)), i) + 1;
                if (edges.All(e => e.From != from || e.To != i + 1)) edges.Add(Edge(edges.Count + 1, from, i + 1, 100));
            }
        }

        return Graph(nodes, edges);
    }

    private static TraceGraph Graph(IReadOnlyList<TraceNode> nodes, IReadOnlyList<TraceEdge> edges) =>
        new(nodes, edges, [], false, []);

    private static TraceNode Node(long id, AccountKind kind, TraceParty holder, int depth = 1) => new()
    {
        Id = id, Depth = depth, IsVisible = true, Caption = "", Kind = kind, Owner = holder, Holder = holder,
        Product = "X", ProductName = "醋酸酐", Lot = "L1", Balance = 0, Unit = BaseUnit.Milligram,
    };

    private static TraceEdge Edge(long id, long from, long to, long quantity) => new()
    {
        Id = id, Movement = id, From = from, To = to, IsVisible = true, RequestId = $"R{id}",
        Kind = MovementKind.Move, OccurredAt = Day, RecordedAt = Day, Quantity = quantity, Unit = BaseUnit.Milligram,
    };
}
