namespace Traceability.Db.Ledger;

/// <summary>Counts as the proof goes along; keeps the first faults in words and counts the rest.</summary>
internal sealed class ProofTally(int kept)
{
    private readonly List<string> _faults = [];
    private long _faultCount;

    public long Accounts { get; set; }

    public long Entries { get; set; }

    public long Lots { get; set; }

    public void Fault(string text)
    {
        _faultCount++;
        if (_faults.Count < kept) _faults.Add(text);
    }

    /// <summary>What another part of the proof counted comes behind.</summary>
    public void Add(ProofTally other)
    {
        Accounts += other.Accounts;
        Entries += other.Entries;
        Lots += other.Lots;
        _faultCount += other._faultCount;
        _faults.AddRange(other._faults.Take(kept - _faults.Count));
    }

    public ProofReport Report() => new(Accounts, Entries, Lots, _faultCount, _faults);
}
