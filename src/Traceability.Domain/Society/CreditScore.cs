namespace Traceability.Domain.Society;

/// <summary>A grade with everything it is made of.</summary>
/// <param name="Version">Of the published formula.</param>
public sealed record CreditScore(int Version, int Points, CreditGrade Grade, IReadOnlyList<CreditPoint> Lines)
{
    public int Lost => -Lines.Where(l => l.Points < 0).Sum(l => l.Points);
}
