namespace Traceability.Domain.Permits;

/// <summary>What a permit line counts.</summary>
public enum PermitBasis
{
    /// <summary>按管制物质含量.</summary>
    Content = 1,

    /// <summary>按货物毛重/数量.</summary>
    GrossWeight = 2,
}
