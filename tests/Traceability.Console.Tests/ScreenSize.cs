namespace Traceability.Console.Tests;

/// <summary>The screens that every page is for.</summary>
public enum ScreenSize
{
    /// <summary>1440 × 900.</summary>
    Desktop = 1,

    /// <summary>390 × 844, touch.</summary>
    Phone = 2,

    /// <summary>1440 × 900 at 200 % zoom: 720 × 450 of two pixels each.</summary>
    Zoomed = 3,
}
