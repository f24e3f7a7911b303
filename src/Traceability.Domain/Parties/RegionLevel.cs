namespace Traceability.Domain.Parties;

/// <summary>Levels of GB/T 2260.</summary>
public enum RegionLevel
{
    /// <summary>省、自治区、直辖市、特别行政区.</summary>
    Province,

    /// <summary>市、地区、自治州、盟.</summary>
    Prefecture,

    /// <summary>县、区、旗、县级市.</summary>
    County,
}
