namespace Traceability.Domain.Rules;

/// <summary>限期报告: a report on a period, due on a day.</summary>
/// <param name="Period">2026-11-05, 2026-11 or 2026: the natural key beside unit and rule.</param>
/// <param name="From">First day reported on.</param>
/// <param name="To">Last day reported on.</param>
/// <param name="DueOn">Last day in time.</param>
public sealed record DatedDuty(string Rule, string Period, DateOnly From, DateOnly To, DateOnly DueOn)
{
    public bool IsOverdueOn(DateOnly day) => day > DueOn;
}
