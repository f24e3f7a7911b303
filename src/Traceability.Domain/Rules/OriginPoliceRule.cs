using Traceability.Domain.Parties;

namespace Traceability.Domain.Rules;

/// <summary>A transport paper is granted by the police of its origin, on the level the article names.</summary>
public abstract class OriginPoliceRule : GrantRule
{
    protected abstract IReadOnlyList<string> Types { get; }

    /// <summary>设区的市级 or 县级.</summary>
    protected abstract string LevelZh { get; }

    protected abstract string LevelEn { get; }

    /// <summary>Whether an agency of this region stands on that level over the origin.</summary>
    protected abstract bool IsCompetent(string agencyRegion, string origin);

    public sealed override Finding? Check(GrantFacts facts)
    {
        if (!Types.Contains(facts.Permit.Type)) return null;
        string origin = facts.Permit.FromRegion ?? facts.Holder.Region;
        return facts.Agency.Agency == AgencyKind.Police && IsCompetent(facts.Agency.Region, origin) ? null : Found(
            $"{facts.Agency.Name} 不是运出地 {origin} 的{LevelZh}公安机关",
            $"{facts.Agency.Code} is not the police of the {LevelEn} of origin {origin}",
            $"由运出地{LevelZh}公安机关核发",
            $"The police of the {LevelEn} of origin grants it",
            "fromRegion");
    }
}
