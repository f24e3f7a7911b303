using Traceability.Domain.Catalogue;

namespace Traceability.Domain.Oversight;

/// <summary>Where one package's label was read and where the books had the package, both in time order.</summary>
public sealed record LabelTrack(
    Package Package, Product? Product, IReadOnlyList<LabelScan> Scans, IReadOnlyList<CustodyStep> Custody);
