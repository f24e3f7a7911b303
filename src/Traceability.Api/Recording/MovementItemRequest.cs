using Traceability.Api.Language.Checks;

namespace Traceability.Api.Recording;

/// <summary>明细: so much of a lot, in bulk or in a package.</summary>
public sealed class MovementItemRequest
{
    /// <summary>产品编码.</summary>
    [Text(64, MinimumLength = 1), Code]
    public required string Product { get; init; }

    /// <summary>批号; empty for an order.</summary>
    [Text(64), Code]
    public string Lot { get; init; } = "";

    /// <summary>包装码; null for bulk.</summary>
    [Text(64), Code(CodeKind.Package)]
    public string? Package { get; init; }

    /// <summary>内包装码, when whole packages are packed or unpacked.</summary>
    [Text(64), Code(CodeKind.Package)]
    public string? InnerPackage { get; init; }

    /// <summary>数量 as a decimal text, exact in the base unit: "12.5".</summary>
    [Text(40, MinimumLength = 1)]
    public required string Quantity { get; init; }

    /// <summary>t kg g mg L mL µL piece.</summary>
    [Text(8, MinimumLength = 1)]
    public required string Unit { get; init; }

    /// <summary>Transformation: true for what comes out of the process.</summary>
    public bool IsOutput { get; init; }

    /// <summary>Request id of the dispatch this item answers, when it is not the header's.</summary>
    [Text(64)]
    public string? Ref { get; init; }
}
