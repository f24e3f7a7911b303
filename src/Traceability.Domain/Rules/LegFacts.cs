using Traceability.Domain.Oversight;
using Traceability.Domain.Parties;
using Traceability.Domain.Permits;

namespace Traceability.Domain.Rules;

/// <summary>Everything a rule may ask about the way of a consignment. Values only.</summary>
public sealed record LegFacts
{
    /// <summary>Whether it carries precursors controlled on the day of its dispatch.</summary>
    public required bool HasPrecursors { get; init; }

    /// <summary>Where it set out, GB/T 2260.</summary>
    public required string FromRegion { get; init; }

    /// <summary>Where it goes.</summary>
    public required string ToRegion { get; init; }

    /// <summary>重点地区 .</summary>
    public required IReadOnlySet<string> KeyAreas { get; init; }

    /// <summary>The transport permit it travels under; null when it cites none.</summary>
    public Permit? Permit { get; init; }

    /// <summary>Carriers of the legs, by id.</summary>
    public required IReadOnlyDictionary<Id<Organisation>, Organisation> Carriers { get; init; }

    /// <summary>The way as it was planned; empty when no plan was made.</summary>
    public required IReadOnlyList<TransportLeg> Plan { get; init; }
}
