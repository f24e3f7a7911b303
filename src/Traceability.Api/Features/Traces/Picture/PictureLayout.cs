namespace Traceability.Api.Features.Traces.Picture;

/// <summary>
/// Puts a picture in layers from left to right: layer by time, order within a layer by the neighbours' middle, heights
/// by least squares. Linear in what is drawn, a few sweeps: two thousand nodes take a fraction of a second.
/// </summary>
public sealed record PictureLayout(
    IReadOnlyList<PlacedNode> Nodes, IReadOnlyList<PlacedEdge> Edges, double Width, double Height)
{
    public const double BoxWidth = 212;
    public const double BoxHeight = 84;
    public const double HiddenHeight = 48;
    public const double JointSide = 26;
    private const double LayerGap = 132;

    /// <summary>From one layer to the next.</summary>
    public const double LayerWidth = BoxWidth + LayerGap;

    private const double RowGap = 18;
    private const double BendHeight = 14;
    private const double Margin = 28;
    private const double ThinEdge = 1.5;
    private const double ThickEdge = 11;
    private const int OrderSweeps = 8;
    private const int PlaceSweeps = 8;

    public static PictureLayout Of(TracePicture picture)
    {
        Dictionary<string, int> layers = PictureLayers.Of(picture, out HashSet<string> returns);
        int shift = layers.Count == 0 ? 0 : layers.Values.Min();
        LayerGrid grid = new();
        foreach (PictureNode node in picture.Nodes)
            grid.Add(node.Key, layers[node.Key] - shift, HeightOf(node) + RowGap);
        Dictionary<string, List<string>> ways = [];
        foreach (PictureEdge edge in picture.Edges)
            ways[edge.Key] = grid.Join(edge.Key, edge.From, edge.To, BendHeight);
        grid.Order(OrderSweeps);
        grid.Place(PlaceSweeps);
        double top = grid.Top - Margin;
        Dictionary<string, PlacedNode> placed = picture.Nodes.ToDictionary(n => n.Key, n => Put(n, grid, top));
        Dictionary<Domain.Ledger.BaseUnit, long> most = picture.Edges.Where(e => e.Quantity > 0 && e.Unit is not null)
            .GroupBy(e => e.Unit!.Value).ToDictionary(g => g.Key, g => g.Max(e => e.Quantity!.Value));
        PlacedEdge[] edges =
        [
            .. picture.Edges.Select(e => Draw(e, ways[e.Key], placed, grid, top, most, returns.Contains(e.Key))),
        ];
        PlacedNode[] nodes = [.. placed.Values.OrderBy(n => n.Layer).ThenBy(n => n.Y)];
        return new PictureLayout(
            nodes, edges,
            nodes.Length == 0 ? 0 : nodes.Max(n => n.Right) + Margin,
            nodes.Length == 0 ? 0 : Math.Max(nodes.Max(n => n.Y + n.Height), grid.Bottom - top) + Margin);
    }

    private static double HeightOf(PictureNode node) => node.Form switch
    {
        PictureNodeForm.Box or PictureNodeForm.Fold => BoxHeight,
        PictureNodeForm.Joint => JointSide,
        PictureNodeForm.Hidden => HiddenHeight,
    };

    private static double XOf(int layer) => Margin + (layer * LayerWidth);

    private static PlacedNode Put(PictureNode node, LayerGrid grid, double top)
    {
        double height = HeightOf(node);
        double width = node.Form == PictureNodeForm.Joint ? JointSide : BoxWidth;
        int layer = grid.LayerOf(node.Key);
        return new PlacedNode(
            node, layer, XOf(layer) + ((BoxWidth - width) / 2), grid.MiddleOf(node.Key) - top - (height / 2), width,
            height);
    }

    private static PlacedEdge Draw(
        PictureEdge edge, List<string> bends, Dictionary<string, PlacedNode> placed, LayerGrid grid, double top,
        Dictionary<Domain.Ledger.BaseUnit, long> most, bool isReturn)
    {
        (PlacedNode from, PlacedNode to) = (placed[edge.From], placed[edge.To]);
        bool runsLeft = to.X < from.X;
        List<(double X, double Y)> points = [(runsLeft ? from.X : from.Right, from.Middle)];
        foreach (string bend in bends)
        {
            double x = XOf(grid.LayerOf(bend));
            double y = grid.MiddleOf(bend) - top;
            points.Add((runsLeft ? x + BoxWidth : x, y));
            points.Add((runsLeft ? x : x + BoxWidth, y));
        }

        points.Add((runsLeft ? to.Right : to.X, to.Middle));
        (double X, double Y) label = (
            (points[0].X + points[1].X) / 2, (points[0].Y + points[1].Y) / 2);
        return new PlacedEdge(edge, points, WidthOf(edge, most), label, isReturn);
    }

    private static double WidthOf(PictureEdge edge, Dictionary<Domain.Ledger.BaseUnit, long> most) =>
        edge is { Quantity: > 0 and { } quantity, Unit: { } unit }
            ? ThinEdge + ((ThickEdge - ThinEdge) * Math.Sqrt((double)quantity / most[unit])) : ThinEdge;
}
