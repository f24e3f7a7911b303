namespace Traceability.Api.Features.Society;

/// <summary>People of a course, in numbers.</summary>
/// <param name="All">Seats taken, whoever sent them.</param>
internal readonly record struct CourseCount(int All, int Enrolled, int SignedIn, int Passed);
