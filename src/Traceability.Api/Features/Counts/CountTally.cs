using Traceability.Domain.Ledger;

namespace Traceability.Api.Features.Counts;

/// <summary>
/// 盘点计数: the books on one side, what was scanned and measured on the other. Pure: the page asks it after every scan.
/// </summary>
public sealed class CountTally
{
    private readonly Dictionary<string, ExpectedGoods> _packages;
    private readonly HashSet<string> _found = new(StringComparer.Ordinal);
    private readonly List<CountStranger> _strangers = [];
    private readonly Dictionary<string, long> _measured = new(StringComparer.Ordinal);

    public CountTally(IReadOnlyList<ExpectedGoods> expected)
    {
        Expected = expected;
        _packages = expected.Where(g => g.Package is not null)
            .ToDictionary(g => g.Package!, StringComparer.Ordinal);
    }

    public IReadOnlyList<ExpectedGoods> Expected { get; }

    /// <summary>散装: measured and typed, lot by lot.</summary>
    public IEnumerable<ExpectedGoods> Bulk => Expected.Where(g => g.Package is null);

    /// <summary>相符.</summary>
    public IReadOnlyList<ExpectedGoods> Matched => [.. _found.Select(c => _packages[c]).Where(g => g.Book > 0)];

    /// <summary>找回: missed by an earlier count, here after all.</summary>
    public IReadOnlyList<ExpectedGoods> FoundAgain => [.. _found.Select(c => _packages[c]).Where(g => g.Book == 0)];

    /// <summary>短少: on the books and not scanned.</summary>
    public IReadOnlyList<ExpectedGoods> Missing =>
        [.. _packages.Values.Where(g => g.Book > 0 && !_found.Contains(g.Package!))];

    /// <summary>多出: scanned and not of this place.</summary>
    public IReadOnlyList<CountStranger> Strangers => _strangers;

    public IEnumerable<string> Scanned => _found.Concat(_strangers.Select(s => s.Code));

    public bool IsExpected(string code) => _packages.ContainsKey(code);

    public bool WasScanned(string code) => _found.Contains(code) || _strangers.Any(s => s.Code == code);

    public void Find(string code) => _found.Add(code);

    public void Note(CountStranger stranger)
    {
        if (!WasScanned(stranger.Code)) _strangers.Add(stranger);
    }

    /// <summary>Takes back a scan that was a mistake.</summary>
    public void Forget(string code)
    {
        _found.Remove(code);
        _strangers.RemoveAll(s => s.Code == code);
    }

    /// <summary>Null takes a measure back: the lot is then not counted.</summary>
    public void Measure(ExpectedGoods bulk, long? units)
    {
        if (units is { } given) _measured[bulk.Key] = given;
        else _measured.Remove(bulk.Key);
    }

    public long? Measured(ExpectedGoods bulk) => _measured.TryGetValue(bulk.Key, out long units) ? units : null;

    /// <summary>
    /// Everything that was counted, also what agreed: that is evidence too. Bulk that nobody measured is not counted.
    /// </summary>
    public IReadOnlyList<CountDifference> Lines =>
    [
        .. Bulk.Where(b => Measured(b) is not null).Select(b => new CountDifference(b, Measured(b)!.Value)),
        .. Matched.Select(g => new CountDifference(g, g.Book)),
        .. FoundAgain.Select(g => new CountDifference(g, g.Missed)),
        .. Missing.Select(g => new CountDifference(g, 0)),
    ];

    public IReadOnlyList<CountDifference> Differences => [.. Lines.Where(l => l.Difference != 0)];

    /// <summary>Whether the books stand as they stood when the count began.</summary>
    public bool AgreesWith(IReadOnlyList<ExpectedGoods> now) =>
        Expected.OrderBy(g => g.Key, StringComparer.Ordinal).SequenceEqual(
            now.OrderBy(g => g.Key, StringComparer.Ordinal));

    /// <summary>The same scans and measures against the books as they stand now.</summary>
    public CountTally Against(IReadOnlyList<ExpectedGoods> now)
    {
        CountTally tally = new(now);
        foreach (string code in _found.Where(tally.IsExpected)) tally.Find(code);
        foreach (CountStranger stranger in _strangers.Where(s => !tally.IsExpected(s.Code))) tally.Note(stranger);
        foreach (ExpectedGoods bulk in tally.Bulk) tally.Measure(bulk, Measured(bulk));
        return tally;
    }

    /// <summary>数量 as an exact text in base units, for the request.</summary>
    public static (string Quantity, string Unit) Exact(long units, BaseUnit unit) =>
        (units.ToString(System.Globalization.CultureInfo.InvariantCulture), UnitName.Of(unit));
}
