using Traceability.Domain.Catalogue;
using Traceability.Domain.Parties;

namespace Traceability.Domain.Oversight;

/// <summary>扫码: somebody read a label somewhere.</summary>
public sealed class Scan
{
    public required Id<Scan> Id { get; init; }

    /// <summary>Sent with a scan so that it counts once however often it is sent; unique within the organisation.
    /// </summary>
    public string? RequestId { get; init; }

    /// <summary>The code as canonical text, also when no package of that code is known.</summary>
    public required string Code { get; init; }

    public Id<Package>? Package { get; init; }

    public required DateTime At { get; init; }

    /// <summary>When this database took it in.</summary>
    public required DateTime RecordedAt { get; init; }

    /// <summary>Where: the site when it is one of ours.</summary>
    public Id<Site>? Site { get; init; }

    /// <summary>The place as given.</summary>
    public string? Place { get; init; }

    public int? LatitudeMicrodegrees { get; init; }

    public int? LongitudeMicrodegrees { get; init; }

    public Id<Person>? By { get; init; }

    public Id<Organisation>? Organisation { get; init; }

    /// <summary>Whether the label's signature held; null when it carried none.</summary>
    public bool? Genuine { get; init; }
}
