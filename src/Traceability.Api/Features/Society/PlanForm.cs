namespace Traceability.Api.Features.Society;

/// <summary>The form of a new course, as the browser sends it: everything may be missing.</summary>
public sealed class PlanForm
{
    internal const int QuestionCount = 5;

    public string? Title { get; set; }

    public DateOnly? Day { get; set; }

    public string? Place { get; set; }

    public int? Seats { get; set; }

    public string? ForWhom { get; set; }

    public int? PassPercent { get; set; }

    public List<QuestionForm>? Questions { get; set; }

    /// <summary>Questions without a text are not meant.</summary>
    internal CourseRequest ToRequest() => new()
    {
        Title = Title ?? "",
        Day = Day ?? DateOnly.MinValue,
        Place = Place ?? "",
        Seats = Seats ?? 0,
        ForWhom = ForWhom ?? "",
        PassPercent = PassPercent ?? 0,
        Questions = [.. (Questions ?? []).Where(q => !string.IsNullOrWhiteSpace(q.Text)).Select(q => new QuestionRequest
        {
            Text = q.Text!,
            Options = [.. (q.Options ?? "").Split(
                '\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)],
            Right = q.Right ?? 0,
        })],
    };
}
