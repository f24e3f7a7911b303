namespace Traceability.Api.Security;

/// <summary>A division of GB/T 2260 as the beginning that all codes below it share.</summary>
public static class RegionGround
{
    /// <summary>150800 → 1508; 150823 → 150823.</summary>
    public static string PrefixOf(string region)
    {
        string prefix = region;
        while (prefix.EndsWith("00", StringComparison.Ordinal)) prefix = prefix[..^2];
        return prefix;
    }
}
