using Traceability.Domain.Parties;

namespace Traceability.Domain.Permits;

/// <summary>What a unit that has stopped still has to do.</summary>
/// <param name="DueOn">Last day in time.</param>
/// <param name="Papers">Numbers of licences and filings that are not cancelled.</param>
/// <param name="HasStock">结存不为零.</param>
public sealed record StopDuty(BusinessStop Stop, DateOnly DueOn, IReadOnlyList<string> Papers, bool HasStock)
{
    public bool IsOverdueOn(DateOnly day) => day > DueOn;
}
