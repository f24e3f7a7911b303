namespace Traceability.Domain.Permits;

/// <summary>What the end of a permit's term asks of its holder.</summary>
/// <param name="IsHandBack">交回, else 延续.</param>
/// <param name="From">First day on which it is asked.</param>
/// <param name="DueOn">Last day in time.</param>
public sealed record TermDuty(string Rule, Permit Permit, bool IsHandBack, DateOnly From, DateOnly DueOn)
{
    public bool IsOverdueOn(DateOnly day) => day > DueOn;
}
