namespace Traceability.Domain.Parties;

/// <summary>库房/场所: where goods stand.</summary>
public sealed class Site
{
    public required Id<Site> Id { get; init; }

    public required Id<Organisation> Organisation { get; init; }

    /// <summary>库房编码, unique.</summary>
    public required string Code { get; init; }

    public required string Name { get; init; }

    public required SiteKind Kind { get; init; }

    public required string Region { get; init; }

    public string? Address { get; init; }

    /// <summary>Latitude in millionths of a degree (WGS-84).</summary>
    public int? LatitudeMicrodegrees { get; init; }

    /// <summary>Longitude in millionths of a degree (WGS-84).</summary>
    public int? LongitudeMicrodegrees { get; init; }

    /// <summary>安防, separated by semicolons: double-lock, cctv, alarm …</summary>
    public string Controls { get; init; } = "";
}
