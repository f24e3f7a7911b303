using Traceability.Domain.Parties;

namespace Traceability.Domain.Oversight;

/// <summary>
/// 转运交接: the goods go on the way from one carrier or driver to the next; they stay in transit under their consignment.
/// Never changed.
/// </summary>
public sealed class LegHandover
{
    public required Id<Consignment> Consignment { get; init; }

    /// <summary>The leg that begins: 2, 3, 4 …</summary>
    public required int Leg { get; init; }

    public required DateTime At { get; init; }

    /// <summary>GB/T 2260, where it took place.</summary>
    public required string Region { get; init; }

    public string? Place { get; init; }

    /// <summary>Who has the goods from now on.</summary>
    public required Id<Organisation> Carrier { get; init; }

    public required string Vehicle { get; init; }

    public Id<Person>? Driver { get; init; }

    public required Id<Person> HandedOverBy { get; init; }

    public required Id<Person> TakenOverBy { get; init; }

    /// <summary>货证相符: the taker compared the goods with the papers and they agree .</summary>
    public required bool GoodsAgree { get; init; }

    /// <summary>What the rules found, as JSON; null when nothing.</summary>
    public string? Findings { get; init; }

    public required string RecordedBy { get; init; }

    public required DateTime RecordedAt { get; init; }
}
