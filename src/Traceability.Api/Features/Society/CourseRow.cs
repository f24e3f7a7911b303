using Traceability.Domain.Society;

namespace Traceability.Api.Features.Society;

/// <summary>A course in a list.</summary>
/// <param name="Enrolled">For the association all, for a member its own people.</param>
/// <param name="SeatsLeft">Of all.</param>
public sealed record CourseRow(
    long Number, string Title, DateOnly Day, string Place, int Seats, int SeatsLeft, string ForWhom, int PassPercent,
    int Questions, bool IsOpen, int Enrolled, int SignedIn, int Passed)
{
    internal static CourseRow Of(Course c, CourseCount count) => new(
        c.Id.Value, c.Title, c.Day, c.Place, c.Seats, Math.Max(0, c.Seats - count.All), c.ForWhom, c.PassPercent,
        c.Questions.Count, c.IsOpen, count.Enrolled, count.SignedIn, count.Passed);
}
