namespace Traceability.Simulation.World;

/// <summary>An enterprise of the province: the maker of its county, or one that uses up what he makes.</summary>
/// <param name="Filing">购买备案证明 of a user; null for a maker.</param>
internal sealed record Plant(string Code, string Region, string Site, string? Filing)
{
    public bool IsMaker => Filing is null;
}
