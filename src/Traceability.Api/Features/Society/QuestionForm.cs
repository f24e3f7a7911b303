namespace Traceability.Api.Features.Society;

/// <summary>A question of the form of a new course.</summary>
public sealed class QuestionForm
{
    public string? Text { get; set; }

    /// <summary>One a line.</summary>
    public string? Options { get; set; }

    public int? Right { get; set; }
}
