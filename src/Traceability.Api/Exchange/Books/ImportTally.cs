using Traceability.Domain.Ledger;

namespace Traceability.Api.Exchange.Books;

/// <summary>Counts of a running import, and the rows that were not taken.</summary>
public sealed class ImportTally
{
    private const int FaultsKept = 100_000;
    private readonly List<BookFault> _faults = [];

    public long Read { get; set; }

    public long Accepted { get; set; }

    public long Known { get; set; }

    public long Refused { get; private set; }

    /// <summary>Rows accepted by kind of movement.</summary>
    public Dictionary<MovementKind, long> ByKind { get; } = [];

    /// <summary>The first 100,000 refused rows.</summary>
    public IReadOnlyList<BookFault> Faults => _faults;

    public void Accept(MovementKind kind, int rows)
    {
        Accepted += rows;
        ByKind[kind] = ByKind.GetValueOrDefault(kind) + rows;
    }

    public void Refuse(BookFault fault, int rows = 1)
    {
        Refused += rows;
        if (_faults.Count < FaultsKept) _faults.Add(fault);
    }
}
