namespace Traceability.Domain.Rules;

/// <summary>办理日历: which reports a unit owes for what it did.</summary>
public static class DutyCalendar
{
    /// <summary>
    /// All reports owed for these days, by due day. A period that has not ended owes nothing yet.
    /// </summary>
    public static IReadOnlyList<DatedDuty> Of(IEnumerable<DayOfActivity> activities, DateOnly today) =>
        [.. activities
            .SelectMany(a => Rulebook.Dated.Select(r => r.After(a)))
            .OfType<DatedDuty>()
            .Where(d => d.To < today)
            .DistinctBy(d => (d.Rule, d.Period))
            .OrderBy(d => d.DueOn).ThenBy(d => d.Rule, StringComparer.Ordinal)
            .ThenBy(d => d.Period, StringComparer.Ordinal)];
}
