using Traceability.Domain.Parties;

namespace Traceability.Domain.Catalogue;

/// <summary>
/// 打印记录: labels that were put on paper together. A label on paper again is a label that may stick on another drum: who
/// prints one again says why, and it is kept.
/// </summary>
public sealed class LabelPrint
{
    public const int ReasonMost = 200;

    public required Id<LabelPrint> Id { get; init; }

    public required Id<Organisation> Organisation { get; init; }

    public required string PrintedBy { get; init; }

    public required DateTime At { get; init; }

    /// <summary>Name of the sheet or roll.</summary>
    public required string Layout { get; init; }

    /// <summary>The first label of the sheet that was used, counted from 1.</summary>
    public required int Start { get; init; }

    /// <summary>Why labels were printed again; null when all were printed for the first time.</summary>
    public string? Reason { get; init; }
}
