namespace Traceability.Api.Features.Unit;

/// <summary>The boxes of the form about a term in a post.</summary>
public sealed class TermBoxes
{
    public string? Code { get; set; }

    public DateOnly? From { get; set; }

    public DateOnly? Until { get; set; }
}
