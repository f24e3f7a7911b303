namespace Traceability.Domain.Society;

/// <summary>考题 with one right answer.</summary>
public sealed class CourseQuestion
{
    public const int OptionsLeast = 2;
    public const int OptionsMost = 4;

    public required Id<Course> Course { get; init; }

    /// <summary>From 1.</summary>
    public required int Number { get; init; }

    public required string Text { get; init; }

    /// <summary>One a line.</summary>
    public required string Options { get; init; }

    /// <summary>Which option is right, from 1.</summary>
    public required int Right { get; init; }

    public IReadOnlyList<string> Choices => Options.Split('\n');
}
