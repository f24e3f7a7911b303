namespace Traceability.Api.Features.Duties;

/// <summary>A day of the calendar.</summary>
/// <param name="IsOfMonth">False for the days that fill the first and the last week.</param>
public sealed record DutyDay(DateOnly Day, bool IsOfMonth, IReadOnlyList<DutyRow> Duties);
