using Traceability.Domain.Parties;
using Traceability.Domain.Permits;

namespace Traceability.Domain.Rules;

/// <summary>What the law asks about a permit that an authority is about to grant. Values only.</summary>
public sealed record GrantFacts
{
    /// <summary>The permit as it would be: type, term, area, single or repeated use.</summary>
    public required Permit Permit { get; init; }

    public required Organisation Holder { get; init; }

    /// <summary>The authority that grants.</summary>
    public required Organisation Agency { get; init; }

    /// <summary>All papers the holder has or had, valid or not.</summary>
    public required IReadOnlyList<Permit> HoldersPapers { get; init; }
}
