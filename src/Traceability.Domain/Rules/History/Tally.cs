namespace Traceability.Domain.Rules.History;

/// <summary>A running sum with the movements that made it: enough to judge and to show, never the whole list.</summary>
public sealed class Tally
{
    private readonly List<string> _evidence = [];

    public long Units { get; private set; }

    public int Count { get; private set; }

    public DateOnly First { get; private set; }

    public DateOnly Last { get; private set; }

    public IReadOnlyList<string> Evidence => _evidence;

    public void Add(long units, BookMovement movement)
    {
        Units += units;
        if (_evidence.Count < Suspicion.EvidenceLimit
            && (_evidence.Count == 0 || _evidence[^1] != movement.Header.RequestId))
            _evidence.Add(movement.Header.RequestId);
        if (Count == 0 || movement.Day < First) First = movement.Day;
        if (Count == 0 || movement.Day > Last) Last = movement.Day;
        Count++;
    }
}
