namespace Traceability.Api.Features.Society;

/// <summary>
/// The form of a new self-check, as the browser sends it: items one a line, the article behind a bar.
/// </summary>
public sealed class SelfCheckPlan
{
    private static readonly char[] Bars = ['|', '｜'];

    public string? Title { get; set; }

    public DateOnly? FillBy { get; set; }

    public string? Items { get; set; }

    internal SelfCheckFormRequest ToRequest() => new()
    {
        Title = Title ?? "",
        FillBy = FillBy ?? DateOnly.MinValue,
        Items = [.. (Items ?? "").Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Select(line => line.Split(Bars, 2, StringSplitOptions.TrimEntries))
            .Select(parts => new SelfCheckItemRequest { Text = parts[0], Article = parts.ElementAtOrDefault(1) })],
    };
}
