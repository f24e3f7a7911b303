using System.Globalization;

namespace Traceability.Api.Features.Traces.Picture;

/// <summary>The cells of a layered picture: nodes, and the bends of edges that pass a layer.</summary>
internal sealed class LayerGrid
{
    private readonly Dictionary<string, Cell> _cells = [];
    private List<Cell>[] _layers = [];

    public double Top => _cells.Count == 0 ? 0 : _cells.Values.Min(c => c.Middle - (c.Height / 2));

    public double Bottom => _cells.Count == 0 ? 0 : _cells.Values.Max(c => c.Middle + (c.Height / 2));

    public int LayerOf(string key) => _cells[key].Layer;

    public double MiddleOf(string key) => _cells[key].Middle;

    public void Add(string key, int layer, double height) => _cells.Add(key, new Cell(layer, height));

    /// <summary>Joins two cells, with a bend in each layer between them.</summary>
    /// <returns>The keys of the bends, from the first to the second.</returns>
    public List<string> Join(string edge, string from, string to, double bendHeight)
    {
        (Cell last, Cell end) = (_cells[from], _cells[to]);
        int step = Math.Sign(end.Layer - last.Layer);
        List<string> bends = [];
        for (int layer = last.Layer + step; step != 0 && layer != end.Layer; layer += step)
        {
            string key = string.Create(CultureInfo.InvariantCulture, $"b{edge}/{layer}");
            Add(key, layer, bendHeight);
            bends.Add(key);
            Link(last, _cells[key]);
            last = _cells[key];
        }

        Link(last, end);
        return bends;
    }

    /// <summary>Orders each layer by the mean place of the neighbours, there and back.</summary>
    public void Order(int sweeps)
    {
        int count = _cells.Count == 0 ? 0 : _cells.Values.Max(c => c.Layer) + 1;
        _layers = [.. Enumerable.Range(0, count).Select(_ => new List<Cell>())];
        foreach (Cell cell in _cells.Values) _layers[cell.Layer].Add(cell);
        foreach (List<Cell> layer in _layers) Number(layer);
        for (int sweep = 0; sweep < sweeps; sweep++)
        {
            foreach (List<Cell> layer in sweep % 2 == 0 ? _layers : _layers.Reverse())
            {
                bool fromLeft = sweep % 2 == 0;
                foreach (Cell cell in layer)
                {
                    List<Cell> near = fromLeft ? cell.Left : cell.Right;
                    if (near.Count > 0) cell.Wish = near.Average(n => n.Place);
                    else cell.Wish = cell.Place;
                }

                layer.Sort((a, b) => a.Wish != b.Wish ? a.Wish.CompareTo(b.Wish) : a.Place.CompareTo(b.Place));
                Number(layer);
            }
        }
    }

    /// <summary>Gives every cell its height on the page: as near to its neighbours as the order lets it.</summary>
    public void Place(int sweeps)
    {
        foreach (List<Cell> layer in _layers)
        {
            foreach (Cell cell in layer) cell.Wish = 0;
            Settle(layer);
        }

        for (int sweep = 0; sweep < sweeps; sweep++)
        {
            foreach (List<Cell> layer in sweep % 2 == 0 ? _layers : _layers.Reverse())
            {
                foreach (Cell cell in layer)
                {
                    IEnumerable<Cell> near = sweep == sweeps - 1 || (cell.Left.Count > 0 && cell.Right.Count > 0)
                        ? cell.Left.Concat(cell.Right) : cell.Left.Count > 0 ? cell.Left : cell.Right;
                    cell.Wish = near.Any() ? near.Average(n => n.Middle) : cell.Middle;
                }

                Settle(layer);
            }
        }
    }

    /// <summary>
    /// The places in the given order, none over another, whose squared distance from the wishes is least: neighbours
    /// that would overlap are pooled and moved together.
    /// </summary>
    private static void Settle(List<Cell> layer)
    {
        List<(double Sum, int Count)> pools = [];
        double offset = 0;
        double[] offsets = new double[layer.Count];
        for (int i = 0; i < layer.Count; i++)
        {
            if (i > 0) offset += (layer[i - 1].Height + layer[i].Height) / 2;
            offsets[i] = offset;
            pools.Add((layer[i].Wish - offset, 1));
            while (pools.Count > 1 && pools[^2].Sum / pools[^2].Count > pools[^1].Sum / pools[^1].Count)
            {
                (double sum, int many) = pools[^1];
                pools.RemoveAt(pools.Count - 1);
                pools[^1] = (pools[^1].Sum + sum, pools[^1].Count + many);
            }
        }

        int at = 0;
        foreach ((double sum, int many) in pools)
        {
            for (int i = 0; i < many; i++, at++) layer[at].Middle = (sum / many) + offsets[at];
        }
    }

    private static void Number(List<Cell> layer)
    {
        // As a part of the layer, so that long and short layers compare.
        for (int i = 0; i < layer.Count; i++) layer[i].Place = (i + 0.5) / layer.Count;
    }

    private static void Link(Cell one, Cell other)
    {
        if (one.Layer == other.Layer) return;
        (Cell left, Cell right) = one.Layer < other.Layer ? (one, other) : (other, one);
        left.Right.Add(right);
        right.Left.Add(left);
    }

    private sealed class Cell(int layer, double height)
    {
        public int Layer { get; } = layer;

        public double Height { get; } = height;

        public double Place { get; set; }

        public double Wish { get; set; }

        public double Middle { get; set; }

        public List<Cell> Left { get; } = [];

        public List<Cell> Right { get; } = [];
    }
}
