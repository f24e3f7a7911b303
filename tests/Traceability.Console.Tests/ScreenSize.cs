namespace Traceability.Console.Tests;

/// <summary>The two screens that every page is for.</summary>
public enum ScreenSize
{
    /// <summary>1440 × 900.</summary>
    Desktop = 1,

    /// <summary>390 × 844, touch.</summary>
    Phone = 2,
}
