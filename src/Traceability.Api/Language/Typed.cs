namespace Traceability.Api.Language;

/// <summary>What a person has put into a box.</summary>
public static class Typed
{
    /// <summary>Without the blanks around it; null when there is nothing else.</summary>
    public static string? Given(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
