namespace Traceability.Api.Features.Labels;

/// <summary>A sheet or roll of labels as it is sold. All lengths in millimetres.</summary>
/// <param name="Left">From the edge of the page to the first label.</param>
/// <param name="PitchX">From the left edge of a label to that of the next.</param>
/// <param name="QrSide">Side of the code with its quiet zone.</param>
public sealed record LabelLayout(
    string Name, float PageWidth, float PageHeight, int Columns, int Rows, float Left, float Top, float PitchX,
    float PitchY, float Width, float Height, float QrSide)
{
    private const float A4Width = 210;
    private const float A4Height = 297;

    public static readonly IReadOnlyList<LabelLayout> All =
    [
        new("a4-65", A4Width, A4Height, 5, 13, 4.65f, 10.7f, 40.64f, 21.2f, 38.1f, 21.2f, 20.2f),
        new("a4-24", A4Width, A4Height, 3, 8, 6.96f, 12.9f, 66.04f, 33.9f, 64, 33.9f, 31),
        new("a4-24-70x37", A4Width, A4Height, 3, 8, 0, 0.5f, 70, 37, 70, 37, 31),
        new("a4-8", A4Width, A4Height, 2, 4, 4.67f, 13.1f, 101.6f, 67.73f, 99.1f, 67.7f, 48),
        Roll("roll-50x30", 50, 30, 27),
        Roll("roll-100x70", 100, 70, 52),
    ];

    public bool IsSheet => PerPage > 1;

    public int PerPage => Columns * Rows;

    /// <summary>The left upper corner of a place on a page, counted from 0 row by row.</summary>
    public (float X, float Y) PlaceOf(int place) =>
        (Left + (place % Columns * PitchX), Top + (place / Columns * PitchY));

    public static LabelLayout? Find(string name) => All.FirstOrDefault(l => l.Name == name);

    private static LabelLayout Roll(string name, float width, float height, float qrSide) =>
        new(name, width, height, 1, 1, 0, 0, width, height, width, height, qrSide);
}
