namespace Traceability.Domain.Catalogue;

/// <summary>One label of a print, in its order.</summary>
public sealed class PrintedLabel
{
    public required Id<LabelPrint> Print { get; init; }

    /// <summary>0-based place in the print.</summary>
    public required int Ordinal { get; init; }

    public required Id<Package> Package { get; init; }
}
